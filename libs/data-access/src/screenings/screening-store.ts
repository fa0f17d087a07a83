import { ChunkedRunStore } from '../database/chunked-run-store';
import { OWNER, ownerOf } from '../accounts/owner-office';
import type { Transaction } from '../database/data-source';
import { divisionRange } from './division-range';
import type { NewScreening, ScreeningRow, Tally } from './screening-rows';

const COLUMNS = `
  s.id, s.programme_id AS "programmeId", s.programme, s.programme_hash AS "programmeHash",
  s.pack_id AS "packId", s.pack_hash AS "packHash", s.procedure, s.as_of AS "asOf",
  s.division_prefix AS "divisionPrefix", s.outside_effective_dates AS "outsideEffectiveDates",
  ${ownerOf('s')}, s.status, s.total, s.summary, s.facts_sha256 AS "factsSha256", s.failure,
  s.created_at AS "createdAt", s.started_at AS "startedAt", s.finished_at AS "finishedAt",
  (SELECT coalesce(sum(c.enterprises), 0)::int FROM screening_chunk c
    WHERE c.screening_id = s.id AND c.done_at IS NOT NULL) AS done`;

/** Screenings and their chunks. */
export class ScreeningStore extends ChunkedRunStore<ScreeningRow, Tally> {
  constructor() {
    super('screening');
  }

  async create(tx: Transaction, screening: NewScreening): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO screening (programme_id, programme, programme_hash, pack_id, pack_hash,
         procedure, as_of, division_prefix, outside_effective_dates, ${OWNER.columns})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${OWNER.values}) RETURNING id`,
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
      `SELECT year FROM known_fact_years() AS year ORDER BY year`,
    );
    return rows.map(({ year }) => year);
  }

  /** Cuts the enterprises of the screening into chunks of at most `size`, in key order. */
  plan(tx: Transaction, { id, divisionPrefix }: ScreeningRow, size: number): Promise<void> {
    const { from, below } = divisionRange(divisionPrefix);
    const sql = `SELECT id FROM enterprise WHERE division_code >= $3 AND division_code < $4`;
    return this.planChunks(tx, id, { sql, parameters: [from, below] }, size);
  }
}
