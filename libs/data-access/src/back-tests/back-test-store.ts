import type { Bilingual } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { divisionRange } from '../screenings/division-range';
import type { ChunkRow } from '../screenings/screening-rows';
import type { BackTestRow, BackTestTally, NewBackTest } from './back-test-rows';

const packOf = (side: string) => `json_build_object('id', b.${side}_id, 'hash', b.${side}_hash,
    'draftId', b.${side}_draft_id, 'draftName',
    (SELECT d.name FROM rule_pack_draft d WHERE d.id = b.${side}_draft_id)) AS ${side}`;

const COLUMNS = `
  b.id, ${packOf('baseline')}, ${packOf('candidate')}, b.procedure, b.as_of AS "asOf",
  b.division_prefix AS "divisionPrefix", b.screening_id AS "screeningId",
  b.status, b.total, b.summary, b.facts_sha256 AS "factsSha256", b.failure,
  b.created_at AS "createdAt", b.started_at AS "startedAt", b.finished_at AS "finishedAt",
  (SELECT coalesce(sum(c.enterprises), 0)::int FROM back_test_chunk c
    WHERE c.back_test_id = b.id AND c.done_at IS NOT NULL) AS done`;

/** Back-tests and their chunks. */
export class BackTestStore {
  /** @returns the id of the back-test */
  async create(tx: Transaction, test: NewBackTest): Promise<string> {
    const { baseline, candidate } = test;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO back_test (baseline_id, baseline_hash, baseline_draft_id, candidate_id,
         candidate_hash, candidate_draft_id, procedure, as_of, division_prefix, screening_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        ...[baseline, candidate].flatMap(({ id, hash, draftId }) => [id, hash, draftId]),
        test.procedure,
        test.asOf,
        test.divisionPrefix,
        test.screeningId,
      ],
    );
    return (rows[0] as { id: string }).id;
  }

  async find(tx: Transaction, id: string): Promise<BackTestRow | undefined> {
    const rows: BackTestRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM back_test b WHERE b.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Newest first; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    limit: number,
    after: { createdAt: string; id: string } | undefined,
  ): Promise<BackTestRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM back_test b
       WHERE $2::timestamptz IS NULL OR (b.created_at, b.id) < ($2, $3)
       ORDER BY b.created_at DESC, b.id DESC LIMIT $1`,
      [limit, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  /** Locks a back-test for planning or finishing, so that two jobs take turns. */
  async lock(tx: Transaction, id: string): Promise<BackTestRow | undefined> {
    await tx.query(`SELECT FROM back_test WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(tx, id);
  }

  /** Cuts its enterprises into chunks of at most `size`, in key order. */
  async plan(tx: Transaction, test: BackTestRow, size: number): Promise<void> {
    const { population, parameters } = populationOf(test);
    await tx.query(
      `INSERT INTO back_test_chunk (back_test_id, ordinal, after_id, until_id, enterprises)
       SELECT $1, chunk, lag(until_id) OVER (ORDER BY chunk), until_id, enterprises
       FROM (
         SELECT (place - 1) / $2 AS chunk, count(*)::int AS enterprises,
           (array_agg(id ORDER BY id DESC))[1] AS until_id
         FROM (SELECT id, (row_number() OVER (ORDER BY id))::int AS place
           FROM (${population}) AS population) AS placed
         GROUP BY 1
       ) AS cut`,
      [test.id, size, ...parameters],
    );
    await tx.query(
      `UPDATE back_test SET status = 'running', started_at = now(),
         total = (SELECT coalesce(sum(enterprises), 0) FROM back_test_chunk WHERE back_test_id = $1)
       WHERE id = $1`,
      [test.id],
    );
  }

  async listOpenChunks(tx: Transaction, backTestId: string): Promise<number[]> {
    const rows: { ordinal: number }[] = await tx.query(
      `SELECT ordinal FROM back_test_chunk
       WHERE back_test_id = $1 AND done_at IS NULL ORDER BY ordinal`,
      [backTestId],
    );
    return rows.map(({ ordinal }) => ordinal);
  }

  /** Locks a chunk: a second run of the same job waits, then finds it done. */
  async lockChunk(
    tx: Transaction,
    backTestId: string,
    ordinal: number,
  ): Promise<ChunkRow | undefined> {
    const rows: ChunkRow[] = await tx.query(
      `SELECT ordinal, after_id AS "afterId", until_id AS "untilId", done_at IS NOT NULL AS done
       FROM back_test_chunk WHERE back_test_id = $1 AND ordinal = $2 FOR UPDATE`,
      [backTestId, ordinal],
    );
    return rows[0];
  }

  async markChunkDone(
    tx: Transaction,
    backTestId: string,
    ordinal: number,
    result: { tally: BackTestTally; factsSha256: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE back_test_chunk SET tally = $3, facts_sha256 = $4, done_at = now()
       WHERE back_test_id = $1 AND ordinal = $2`,
      [backTestId, ordinal, JSON.stringify(result.tally), result.factsSha256],
    );
  }

  /** What each chunk that is done counted, in order. */
  async listTallies(
    tx: Transaction,
    backTestId: string,
  ): Promise<{ tally: BackTestTally; factsSha256: string }[]> {
    return tx.query(
      `SELECT tally, facts_sha256 AS "factsSha256" FROM back_test_chunk
       WHERE back_test_id = $1 AND done_at IS NOT NULL ORDER BY ordinal`,
      [backTestId],
    );
  }

  async complete(
    tx: Transaction,
    id: string,
    summary: BackTestTally,
    factsSha256: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE back_test SET status = 'completed', summary = $2, facts_sha256 = $3,
         finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(summary), factsSha256],
    );
  }

  async fail(tx: Transaction, id: string, failure: Bilingual): Promise<void> {
    await tx.query(
      `UPDATE back_test SET status = 'failed', failure = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(failure)],
    );
  }
}

/** Whom a back-test looks at; its parameters follow two others. */
function populationOf({ screeningId, divisionPrefix }: BackTestRow): {
  population: string;
  parameters: string[];
} {
  if (screeningId !== null) {
    return {
      population: `SELECT enterprise_id AS id FROM assessment WHERE screening_id = $3`,
      parameters: [screeningId],
    };
  }
  const { from, below } = divisionRange(divisionPrefix);
  return {
    population: `SELECT id FROM enterprise WHERE division_code >= $3 AND division_code < $4`,
    parameters: [from, below],
  };
}
