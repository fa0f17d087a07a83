import type { Transaction } from '../database/data-source';

/** Any two processes that load seeds at once take turns on this lock. */
const SEED_LOCK = 7_351_206;

/** Which seeds were loaded, and from what content. */
export class SeedMarkStore {
  /** Waits until no other process loads seeds; holds until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [SEED_LOCK]);
  }

  async find(tx: Transaction, name: string): Promise<string | undefined> {
    const rows: { sha256: string }[] = await tx.query(
      `SELECT sha256 FROM seed_mark WHERE name = $1`,
      [name],
    );
    return rows[0]?.sha256;
  }

  async put(tx: Transaction, name: string, sha256: string): Promise<void> {
    await tx.query(
      `INSERT INTO seed_mark (name, sha256) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, loaded_at = now()`,
      [name, sha256],
    );
  }
}
