import type { Transaction } from '../database/data-source';

export interface BenchAccounts {
  /** SHA-256 of the session token of a county handler of 330602, as hexadecimal digits. */
  readonly sessionSha256: string;
  /** Of an account without a second factor. */
  readonly email: string;
  readonly passwordHash: string;
}

/** Adds who asks in the benchmarks: a handler who is signed in, and somebody who is about to. */
export async function addBenchAccounts(
  tx: Transaction,
  { sessionSha256, email, passwordHash }: BenchAccounts,
): Promise<void> {
  await tx.query(
    `WITH office AS (
       INSERT INTO organisation (kind, name, level, division_code)
       VALUES ('office', '越城区经济和信息化局', 'county', '330602') RETURNING id
     ), handler AS (
       INSERT INTO account (email, name) VALUES ('handler@bench.tidu', '经办') RETURNING id
     ), member AS (
       INSERT INTO membership (account_id, organisation_id, roles)
       SELECT handler.id, office.id, '{handler}' FROM handler, office RETURNING account_id
     )
     INSERT INTO account_session (token_sha256, account_id, organisation_id, stage, expires_at)
     SELECT $1, account_id, office.id, 'full', now() + interval '1 hour' FROM member, office`,
    [sessionSha256],
  );
  await tx.query(`INSERT INTO account (email, name, password_hash) VALUES ($1, '新用户', $2)`, [
    email,
    passwordHash,
  ]);
}
