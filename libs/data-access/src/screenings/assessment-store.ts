import { copyIntoSecured } from '../database/copy-rows';
import type { ChunkRow } from '../database/chunked-run-store';
import type { Transaction } from '../database/data-source';
import { divisionRange } from './division-range';
import type { AssessmentRecord, NewAssessment, SubjectRow } from './screening-rows';

export interface AssessmentFilter {
  readonly screeningId: string;
  readonly pools?: readonly string[];
  readonly divisionPrefix?: string;
  /** Part of the name or of the credit code. */
  readonly text?: string;
  /** A status letter at a place of the pack's order. */
  readonly status?: { readonly index: number; readonly letter: string };
}

/** The place after which a page begins. */
export interface AssessmentKey {
  readonly divisionCode: string;
  readonly name: string;
  readonly id: string;
}

const COLUMNS = `
  a.enterprise_id AS "enterpriseId", a.enterprise_name AS "enterpriseName",
  a.credit_code AS "creditCode", a.division_code AS "divisionCode",
  city.name AS city, county.name AS county,
  a.verdict, a.pool, a.statuses, a.item_values AS "values"`;

const PLACES = `
  LEFT JOIN division city ON city.level = 'city' AND city.code = left(a.division_code, 4) || '00'
  LEFT JOIN division county ON county.level = 'county' AND county.code = a.division_code`;

const MATCHES = `
  a.screening_id = $1
  AND ($2::text[] IS NULL OR a.pool = ANY ($2))
  AND a.division_code >= $3 AND a.division_code < $4
  AND ($5::text IS NULL OR a.enterprise_name ILIKE $5 OR a.credit_code ILIKE $5)
  AND ($6::int IS NULL OR substr(a.statuses, $6, 1) = $7)`;

/** Below every id that PostgreSQL generates. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Assessments: written by the chunk, read in the order of rosters. */
export class AssessmentStore {
  /** The enterprises of a chunk with their facts, by key. */
  async readSubjects(
    tx: Transaction,
    chunk: ChunkRow,
    divisionPrefix: string | null,
  ): Promise<SubjectRow[]> {
    const { from, below } = divisionRange(divisionPrefix);
    return tx.query(
      `SELECT e.id, e.name, e.credit_code AS "creditCode", e.division_code AS "divisionCode",
         e.industry_code AS "industryCode", f.facts::text AS facts
       FROM enterprise e LEFT JOIN fact_sheet f ON f.enterprise_id = e.id
       WHERE e.id > $1 AND e.id <= $2
         AND e.division_code >= $3 AND e.division_code < $4
       ORDER BY e.id`,
      [chunk.afterId ?? BEFORE_ALL, chunk.untilId, from, below],
    );
  }

  /** Writes the assessments of a chunk, of which none may be there yet: the chunk is locked. */
  async insert(
    tx: Transaction,
    screeningId: string,
    assessments: readonly NewAssessment[],
  ): Promise<void> {
    await copyIntoSecured(
      tx,
      'assessment',
      `screening_id, enterprise_id, enterprise_name, credit_code, division_code, verdict, pool,
         statuses, item_values`,
      assessments.map((assessment) => [
        screeningId,
        assessment.enterpriseId,
        assessment.enterpriseName,
        assessment.creditCode,
        assessment.divisionCode,
        assessment.verdict,
        assessment.pool,
        assessment.statuses,
        JSON.stringify(assessment.values),
      ]),
    );
  }

  /** A page in roster order: division, name in pinyin order, id. */
  async list(
    tx: Transaction,
    filter: AssessmentFilter,
    limit: number,
    after?: AssessmentKey,
  ): Promise<AssessmentRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM assessment a ${PLACES}
       WHERE ${MATCHES}
         AND ($9::text IS NULL OR (a.division_code, a.enterprise_name, a.enterprise_id)
           > ($9, $10::text COLLATE tidu_pinyin, $11::uuid))
       ORDER BY a.division_code, a.enterprise_name, a.enterprise_id LIMIT $8`,
      [
        ...matchParameters(filter),
        limit,
        after?.divisionCode ?? null,
        after?.name ?? null,
        after?.id ?? null,
      ],
    );
  }

  async count(tx: Transaction, filter: AssessmentFilter): Promise<number> {
    const rows: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM assessment a WHERE ${MATCHES}`,
      matchParameters(filter),
    );
    return (rows[0] as { count: number }).count;
  }

  async find(
    tx: Transaction,
    screeningId: string,
    enterpriseId: string,
  ): Promise<AssessmentRecord | undefined> {
    const rows: AssessmentRecord[] = await tx.query(
      `SELECT ${COLUMNS} FROM assessment a ${PLACES}
       WHERE a.screening_id = $1 AND a.enterprise_id = $2`,
      [screeningId, enterpriseId],
    );
    return rows[0];
  }
}

function matchParameters({
  screeningId,
  pools,
  divisionPrefix,
  text,
  status,
}: AssessmentFilter): unknown[] {
  const { from, below } = divisionRange(divisionPrefix ?? null);
  return [
    screeningId,
    pools ?? null,
    from,
    below,
    text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null,
    status ? status.index + 1 : null,
    status?.letter ?? null,
  ];
}
