import type { Bilingual } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { divisionRange } from './division-range';
import type { ChunkRow, NewScreening, ScreeningRow, Tally } from './screening-rows';

const COLUMNS = `
  s.id, s.programme_id AS "programmeId", s.programme, s.programme_hash AS "programmeHash",
  s.pack_id AS "packId", s.pack_hash AS "packHash", s.procedure, s.as_of AS "asOf",
  s.division_prefix AS "divisionPrefix", s.outside_effective_dates AS "outsideEffectiveDates",
  s.status, s.total, s.summary, s.facts_sha256 AS "factsSha256", s.failure,
  s.created_at AS "createdAt", s.started_at AS "startedAt", s.finished_at AS "finishedAt",
  (SELECT coalesce(sum(c.enterprises), 0)::int FROM screening_chunk c
    WHERE c.screening_id = s.id AND c.done_at IS NOT NULL) AS done`;

/** Screenings and their chunks. */
export class ScreeningStore {
  async create(tx: Transaction, screening: NewScreening): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO screening (programme_id, programme, programme_hash, pack_id, pack_hash,
         procedure, as_of, division_prefix, outside_effective_dates)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        screening.programmeId,
        JSON.stringify(screening.programme),
        screening.programmeHash,
        screening.packId,
        screening.packHash,
        screening.procedure,
        screening.asOf,
        screening.divisionPrefix,
        screening.outsideEffectiveDates,
      ],
    );
    return (rows[0] as { id: string }).id;
  }

  async find(tx: Transaction, id: string): Promise<ScreeningRow | undefined> {
    const rows: ScreeningRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM screening s WHERE s.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Newest first; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    limit: number,
    after: { createdAt: string; id: string } | undefined,
  ): Promise<ScreeningRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM screening s
       WHERE $2::timestamptz IS NULL OR (s.created_at, s.id) < ($2, $3)
       ORDER BY s.created_at DESC, s.id DESC LIMIT $1`,
      [limit, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  /** The years of which any figure is known, oldest first; one look into the index a year. */
  async listFactYears(tx: Transaction): Promise<number[]> {
    const rows: { year: number }[] = await tx.query(
      `WITH RECURSIVE known AS (
         SELECT min(year) AS year FROM fact WHERE superseded_at IS NULL AND year IS NOT NULL
         UNION ALL
         SELECT (SELECT min(f.year) FROM fact f
           WHERE f.superseded_at IS NULL AND f.year IS NOT NULL AND f.year > known.year)
         FROM known WHERE known.year IS NOT NULL
       )
       SELECT year FROM known WHERE year IS NOT NULL ORDER BY year`,
    );
    return rows.map(({ year }) => year);
  }

  /** Locks a screening for planning or finishing, so that two jobs take turns. */
  async lock(tx: Transaction, id: string): Promise<ScreeningRow | undefined> {
    await tx.query(`SELECT FROM screening WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(tx, id);
  }

  /** Cuts the enterprises of the screening into chunks of at most `size`, in key order. */
  async plan(tx: Transaction, { id, divisionPrefix }: ScreeningRow, size: number): Promise<void> {
    const { from, below } = divisionRange(divisionPrefix);
    await tx.query(
      `INSERT INTO screening_chunk (screening_id, ordinal, after_id, until_id, enterprises)
       SELECT $1, chunk, lag(until_id) OVER (ORDER BY chunk), until_id, enterprises
       FROM (
         SELECT (place - 1) / $4 AS chunk, count(*)::int AS enterprises,
           (array_agg(id ORDER BY id DESC))[1] AS until_id
         FROM (
           SELECT id, (row_number() OVER (ORDER BY id))::int AS place
           FROM enterprise WHERE division_code >= $2 AND division_code < $3
         ) AS placed
         GROUP BY 1
       ) AS cut`,
      [id, from, below, size],
    );
    await tx.query(
      `UPDATE screening SET status = 'running', started_at = now(),
         total = (SELECT coalesce(sum(enterprises), 0) FROM screening_chunk WHERE screening_id = $1)
       WHERE id = $1`,
      [id],
    );
  }

  async listOpenChunks(tx: Transaction, screeningId: string): Promise<number[]> {
    const rows: { ordinal: number }[] = await tx.query(
      `SELECT ordinal FROM screening_chunk
       WHERE screening_id = $1 AND done_at IS NULL ORDER BY ordinal`,
      [screeningId],
    );
    return rows.map(({ ordinal }) => ordinal);
  }

  /** Locks a chunk: a second run of the same job waits, then finds it done. */
  async lockChunk(
    tx: Transaction,
    screeningId: string,
    ordinal: number,
  ): Promise<ChunkRow | undefined> {
    const rows: ChunkRow[] = await tx.query(
      `SELECT ordinal, after_id AS "afterId", until_id AS "untilId", done_at IS NOT NULL AS done
       FROM screening_chunk WHERE screening_id = $1 AND ordinal = $2 FOR UPDATE`,
      [screeningId, ordinal],
    );
    return rows[0];
  }

  async markChunkDone(
    tx: Transaction,
    screeningId: string,
    ordinal: number,
    result: { tally: Tally; factsSha256: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE screening_chunk SET tally = $3, facts_sha256 = $4, done_at = now()
       WHERE screening_id = $1 AND ordinal = $2`,
      [screeningId, ordinal, JSON.stringify(result.tally), result.factsSha256],
    );
  }

  /** What each chunk that is done counted, in order. */
  async listTallies(
    tx: Transaction,
    screeningId: string,
  ): Promise<{ tally: Tally; factsSha256: string }[]> {
    return tx.query(
      `SELECT tally, facts_sha256 AS "factsSha256" FROM screening_chunk
       WHERE screening_id = $1 AND done_at IS NOT NULL ORDER BY ordinal`,
      [screeningId],
    );
  }

  async complete(tx: Transaction, id: string, summary: Tally, factsSha256: string): Promise<void> {
    await tx.query(
      `UPDATE screening SET status = 'completed', summary = $2, facts_sha256 = $3,
         finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(summary), factsSha256],
    );
  }

  async fail(tx: Transaction, id: string, failure: Bilingual): Promise<void> {
    await tx.query(
      `UPDATE screening SET status = 'failed', failure = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(failure)],
    );
  }
}
