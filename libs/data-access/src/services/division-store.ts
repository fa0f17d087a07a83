import type { Division } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

/** Divisions of GB/T 2260. */
export class DivisionStore {
  /** In the order of their codes. */
  async list(tx: Transaction): Promise<Division[]> {
    return tx.query(
      `SELECT code, name, level, parent_code AS "parentCode" FROM division ORDER BY code`,
    );
  }

  /** Adds and corrects; a code that is no longer listed stays, because old files carry it. */
  async put(tx: Transaction, divisions: readonly Division[]): Promise<void> {
    const column = (pick: (division: Division) => string | null) => divisions.map(pick);
    // Parents come first by code order: 330000 < 330100 < 330102.
    await tx.query(
      `INSERT INTO division (code, name, level, parent_code)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS d (code, name, level, parent)
       ORDER BY code
       ON CONFLICT (code) DO UPDATE
         SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`,
      [
        column((d) => d.code),
        column((d) => d.name),
        column((d) => d.level),
        column((d) => d.parentCode),
      ],
    );
  }
}
