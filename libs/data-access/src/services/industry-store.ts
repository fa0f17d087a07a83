import type { Transaction } from '../database/data-source';

/** An industry of GB/T 4754-2017: a section letter, or a code of 2, 3 or 4 digits. */
export interface Industry {
  readonly code: string;
  /** 1 section 门类, 2 division 大类, 3 group 中类, 4 class 小类 */
  readonly level: number;
  /** Letter of the section it belongs to. */
  readonly section: string;
  readonly name: string;
}

export class IndustryStore {
  async list(tx: Transaction): Promise<Industry[]> {
    return tx.query(`SELECT code, level, section, name FROM industry ORDER BY section, code`);
  }

  async find(tx: Transaction, code: string): Promise<Industry | undefined> {
    const rows: Industry[] = await tx.query(
      `SELECT code, level, section, name FROM industry WHERE code = $1`,
      [code],
    );
    return rows[0];
  }

  /** Adds and corrects; nothing is removed. */
  async put(tx: Transaction, industries: readonly Industry[]): Promise<void> {
    const column = (pick: (industry: Industry) => string | number) => industries.map(pick);
    await tx.query(
      `INSERT INTO industry (code, level, section, name)
       SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::text[])
       ON CONFLICT (code) DO UPDATE
         SET level = excluded.level, section = excluded.section, name = excluded.name`,
      [
        column((i) => i.code),
        column((i) => i.level),
        column((i) => i.section),
        column((i) => i.name),
      ],
    );
  }
}
