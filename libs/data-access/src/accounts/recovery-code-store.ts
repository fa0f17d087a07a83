import type { Transaction } from '../database/data-source';

/** Codes that replace a lost second factor once each, as hashes. */
export class RecoveryCodeStore {
  /** Puts new codes in place of all earlier ones, used or not. */
  async replace(tx: Transaction, accountId: string, hashes: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM recovery_code WHERE account_id = $1`, [accountId]);
    await tx.query(
      `INSERT INTO recovery_code (account_id, code_sha256) SELECT $1, unnest($2::text[])`,
      [accountId, hashes],
    );
  }

  /** The codes not used yet. */
  async listUnused(tx: Transaction, accountId: string): Promise<string[]> {
    const rows: { hash: string }[] = await tx.query(
      `SELECT code_sha256 AS hash FROM recovery_code WHERE account_id = $1 AND used_at IS NULL`,
      [accountId],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Uses a code up; false when somebody has done so meanwhile. */
  async use(tx: Transaction, accountId: string, hash: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE recovery_code SET used_at = now()
       WHERE account_id = $1 AND code_sha256 = $2 AND used_at IS NULL RETURNING account_id`,
      [accountId, hash],
    );
    return rows.length === 1;
  }
}
