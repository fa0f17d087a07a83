import type { Bilingual } from '@tidu/domain';
import type { Transaction } from './data-source';

/** A chunk of a run: the enterprises after `afterId` up to and with `untilId`, by key. */
export interface ChunkRow {
  readonly ordinal: number;
  /** null: from the first. */
  readonly afterId: string | null;
  readonly untilId: string;
  readonly done: boolean;
}

/** What a chunk that is done counted, and the digest of the facts that it judged. */
export interface ChunkResult<Tally> {
  readonly tally: Tally;
  readonly factsSha256: string;
}

/** The enterprises of a run, by `id`; its parameters stand from $3 on. */
export interface Population {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Runs over many enterprises that are done chunk by chunk: a table of runs and one of their chunks,
 * `<run>_chunk`, which is the truth about what is done.
 */
export abstract class ChunkedRunStore<Row, Tally> {
  /** @param run name of the table of runs; never made from input */
  protected constructor(private readonly run: 'screening' | 'back_test') {}

  abstract find(tx: Transaction, id: string): Promise<Row | undefined>;

  /** Locks a run for planning or finishing, so that two jobs take turns. */
  async lock(tx: Transaction, id: string): Promise<Row | undefined> {
    await tx.query(`SELECT FROM ${this.run} WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(tx, id);
  }

  /** Cuts a population into chunks of at most `size`, in key order, and starts the run. */
  protected async planChunks(
    tx: Transaction,
    id: string,
    { sql, parameters }: Population,
    size: number,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.run}_chunk (${this.run}_id, ordinal, after_id, until_id, enterprises)
       SELECT $1, chunk, lag(until_id) OVER (ORDER BY chunk), until_id, enterprises
       FROM (
         SELECT (place - 1) / $2 AS chunk, count(*)::int AS enterprises,
           (array_agg(id ORDER BY id DESC))[1] AS until_id
         FROM (SELECT id, (row_number() OVER (ORDER BY id))::int AS place
           FROM (${sql}) AS population) AS placed
         GROUP BY 1
       ) AS cut`,
      [id, size, ...parameters],
    );
    await tx.query(
      `UPDATE ${this.run} SET status = 'running', started_at = now(), total =
         (SELECT coalesce(sum(enterprises), 0) FROM ${this.run}_chunk WHERE ${this.run}_id = $1)
       WHERE id = $1`,
      [id],
    );
  }

  async listOpenChunks(tx: Transaction, id: string): Promise<number[]> {
    const rows: { ordinal: number }[] = await tx.query(
      `SELECT ordinal FROM ${this.run}_chunk
       WHERE ${this.run}_id = $1 AND done_at IS NULL ORDER BY ordinal`,
      [id],
    );
    return rows.map(({ ordinal }) => ordinal);
  }

  /** Locks a chunk: a second run of the same job waits, then finds it done. */
  async lockChunk(tx: Transaction, id: string, ordinal: number): Promise<ChunkRow | undefined> {
    const rows: ChunkRow[] = await tx.query(
      `SELECT ordinal, after_id AS "afterId", until_id AS "untilId", done_at IS NOT NULL AS done
       FROM ${this.run}_chunk WHERE ${this.run}_id = $1 AND ordinal = $2 FOR UPDATE`,
      [id, ordinal],
    );
    return rows[0];
  }

  async markChunkDone(
    tx: Transaction,
    id: string,
    ordinal: number,
    { tally, factsSha256 }: ChunkResult<Tally>,
  ): Promise<void> {
    await tx.query(
      `UPDATE ${this.run}_chunk SET tally = $3, facts_sha256 = $4, done_at = now()
       WHERE ${this.run}_id = $1 AND ordinal = $2`,
      [id, ordinal, JSON.stringify(tally), factsSha256],
    );
  }

  /** What each chunk that is done counted, in order. */
  async listTallies(tx: Transaction, id: string): Promise<ChunkResult<Tally>[]> {
    return tx.query(
      `SELECT tally, facts_sha256 AS "factsSha256" FROM ${this.run}_chunk
       WHERE ${this.run}_id = $1 AND done_at IS NOT NULL ORDER BY ordinal`,
      [id],
    );
  }

  async complete(tx: Transaction, id: string, summary: Tally, factsSha256: string): Promise<void> {
    await tx.query(
      `UPDATE ${this.run} SET status = 'completed', summary = $2, facts_sha256 = $3,
         finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(summary), factsSha256],
    );
  }

  async fail(tx: Transaction, id: string, failure: Bilingual): Promise<void> {
    await tx.query(
      `UPDATE ${this.run} SET status = 'failed', failure = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(failure)],
    );
  }
}
