import type { Transaction } from '../database/data-source';

export interface RequestMark {
  readonly key: string;
  readonly route: string;
  readonly requestSha256: string;
}

export interface AnsweredRequest {
  readonly route: string;
  readonly requestSha256: string;
  /** Null while the first request is still under way. */
  readonly status: number | null;
  readonly body: unknown;
}

const MINE = `key = $1 AND account_id IS NOT DISTINCT FROM viewer_account()`;

/** Requests by their Idempotency-Key, so that a second click gets the first answer. */
export class AnsweredRequestStore {
  /** Takes the key; the earlier request when it was taken before. */
  async begin(tx: Transaction, mark: RequestMark): Promise<AnsweredRequest | undefined> {
    const taken: unknown[] = await tx.query(
      `INSERT INTO answered_request (account_id, key, route, request_sha256)
       VALUES (viewer_account(), $1, $2, $3)
       ON CONFLICT (account_id, key) DO UPDATE SET created_at = now()
         WHERE answered_request.status IS NULL
           AND answered_request.request_sha256 = excluded.request_sha256
           AND answered_request.created_at < now() - interval '10 minutes'
       RETURNING key`,
      [mark.key, mark.route, mark.requestSha256],
    );
    if (taken.length > 0) return undefined;
    const rows: AnsweredRequest[] = await tx.query(
      `SELECT route, request_sha256 AS "requestSha256", status, body
       FROM answered_request WHERE ${MINE}`,
      [mark.key],
    );
    return rows[0];
  }

  async answer(tx: Transaction, key: string, status: number, body: unknown): Promise<void> {
    await tx.query(`UPDATE answered_request SET status = $2, body = $3 WHERE ${MINE}`, [
      key,
      status,
      JSON.stringify(body ?? null),
    ]);
  }

  /** Gives the key free: the request failed and may be tried again. */
  async release(tx: Transaction, key: string): Promise<void> {
    await tx.query(`DELETE FROM answered_request WHERE ${MINE}`, [key]);
  }

  /** Forgets answers that nobody will ask for again. */
  async forgetOld(tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM answered_request WHERE created_at < now() - interval '2 days'`);
  }
}
