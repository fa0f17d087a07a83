import type { Transaction } from '../database/data-source';

/** An account of somebody at an OpenID Connect provider; neither part ever changes. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which identities elsewhere belong to which account. */
export class ExternalIdentityStore {
  async findAccount(
    tx: Transaction,
    { issuer, subject }: ExternalIdentity,
  ): Promise<string | undefined> {
    const rows: { accountId: string }[] = await tx.query(
      `SELECT account_id AS "accountId" FROM external_identity
       WHERE issuer = $1 AND subject = $2`,
      [issuer, subject],
    );
    return rows[0]?.accountId;
  }

  /**
   * Links an identity for good; false when it, or another one of the same issuer, is linked: who has
   * taken over an address at the provider does not take over the account.
   */
  async link(
    tx: Transaction,
    { issuer, subject }: ExternalIdentity,
    accountId: string,
  ): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [accountId]);
    const rows: unknown[] = await tx.query(
      `INSERT INTO external_identity (issuer, subject, account_id)
       SELECT $1, $2, $3 WHERE NOT EXISTS (
         SELECT FROM external_identity WHERE issuer = $1 AND account_id = $3)
       ON CONFLICT DO NOTHING RETURNING issuer`,
      [issuer, subject, accountId],
    );
    return rows.length === 1;
  }

  async isLinked(tx: Transaction, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM external_identity WHERE account_id = $1 LIMIT 1`,
      [accountId],
    );
    return rows.length > 0;
  }
}
