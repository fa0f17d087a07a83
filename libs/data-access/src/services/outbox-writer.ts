import type { JobMap, JobName } from '@tidu/platform';
import type { Transaction } from '../database/data-source';

export type OutboxEntry = {
  [Name in JobName]: { job: Name; payload: JobMap[Name]; dedupeKey: string };
}[JobName];

/** Asks for jobs in the transaction of the change that needs them, and notes there what is done. */
export class OutboxWriter {
  /** Asks for a job. A key that is still open changes nothing; one that is done is asked for anew. */
  async add(tx: Transaction, { job, payload, dedupeKey }: OutboxEntry): Promise<void> {
    await tx.query(`SELECT request_job($1, $2, $3)`, [job, JSON.stringify(payload), dedupeKey]);
  }

  /** Belongs in the transaction that holds the job's effect. */
  async markDone(tx: Transaction, dedupeKey: string): Promise<void> {
    await tx.query(
      `UPDATE outbox SET done_at = clock_timestamp() WHERE dedupe_key = $1 AND done_at IS NULL`,
      [dedupeKey],
    );
  }
}
