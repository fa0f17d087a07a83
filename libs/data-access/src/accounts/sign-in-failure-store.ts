import { NO_FAILURES, type FailedSignIns } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

interface FailureRow {
  count: number;
  lastAt: number;
}

/**
 * Failed sign-ins by subject: a SHA-256 that stands for an e-mail address, for the second factor of
 * whoever has it, or for a network address.
 */
export class SignInFailureStore {
  /**
   * What is remembered of a subject. Until the transaction ends nobody else gets past this for the
   * same subject, so that tries that come at once count one after the other.
   */
  async lock(tx: Transaction, subject: string): Promise<FailedSignIns> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [subject]);
    return this.find(tx, subject);
  }

  async find(tx: Transaction, subject: string): Promise<FailedSignIns> {
    const rows: FailureRow[] = await tx.query(
      `SELECT failures AS count, round(extract(epoch FROM last_at) * 1000)::float8 AS "lastAt"
       FROM sign_in_failure WHERE subject = $1`,
      [subject],
    );
    return rows[0] ?? NO_FAILURES;
  }

  async keep(tx: Transaction, subject: string, { count, lastAt }: FailedSignIns): Promise<void> {
    if (count <= 0) return this.forget(tx, subject);
    await tx.query(
      `INSERT INTO sign_in_failure (subject, failures, last_at)
       VALUES ($1, $2, to_timestamp($3::float8 / 1000))
       ON CONFLICT (subject) DO UPDATE
         SET failures = excluded.failures, last_at = excluded.last_at`,
      [subject, count, lastAt],
    );
  }

  async forget(tx: Transaction, subject: string): Promise<void> {
    await tx.query(`DELETE FROM sign_in_failure WHERE subject = $1`, [subject]);
  }
}
