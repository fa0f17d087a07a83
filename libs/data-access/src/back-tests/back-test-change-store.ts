import type { ChunkRow } from '../database/chunked-run-store';
import { copyIntoSecured } from '../database/copy-rows';
import type { Transaction } from '../database/data-source';
import type { AssessmentKey } from '../screenings/assessment-store';
import { divisionRange } from '../screenings/division-range';
import type {
  BackTestRow,
  ChangeFilter,
  ChangeRecord,
  ComparedRow,
  ListedChange,
} from './back-test-rows';

const COLUMNS = `
  c.enterprise_id AS "enterpriseId", c.enterprise_name AS "enterpriseName",
  c.credit_code AS "creditCode", c.division_code AS "divisionCode",
  city.name AS city, county.name AS county, c.industry, c.size_class AS "sizeClass",
  c.verdict_before AS before, c.verdict_after AS after, c.change, c.criteria,
  c.facts_changed_since AS "factsChangedSince"`;

const PLACES = `
  LEFT JOIN division city ON city.level = 'city' AND city.code = left(c.division_code, 4) || '00'
  LEFT JOIN division county ON county.level = 'county' AND county.code = c.division_code`;

const SUBJECT = `e.id, e.name, e.credit_code AS "creditCode", e.division_code AS "divisionCode",
  e.industry_code AS "industryCode", f.facts::text AS facts`;

/** Below every id that PostgreSQL generates. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The enterprises of back-tests: read with their facts, written where their verdict differs. */
export class BackTestChangeStore {
  /** The enterprises of a chunk, by key. */
  async readCompared(tx: Transaction, test: BackTestRow, chunk: ChunkRow): Promise<ComparedRow[]> {
    const bounds = [chunk.afterId ?? BEFORE_ALL, chunk.untilId];
    if (test.screeningId !== null) {
      return tx.query(
        `SELECT ${SUBJECT}, json_build_object('verdict', a.verdict, 'statuses', a.statuses,
           'factsChangedSince', coalesce(f.updated_at > s.started_at, false)) AS past
         FROM assessment a
         JOIN screening s ON s.id = a.screening_id
         JOIN enterprise e ON e.id = a.enterprise_id
         LEFT JOIN fact_sheet f ON f.enterprise_id = e.id
         WHERE a.screening_id = $3 AND a.enterprise_id > $1 AND a.enterprise_id <= $2
         ORDER BY a.enterprise_id`,
        [...bounds, test.screeningId],
      );
    }
    const { from, below } = divisionRange(test.divisionPrefix);
    return tx.query(
      `SELECT ${SUBJECT}, NULL AS past
       FROM enterprise e LEFT JOIN fact_sheet f ON f.enterprise_id = e.id
       WHERE e.id > $1 AND e.id <= $2 AND e.division_code >= $3 AND e.division_code < $4
       ORDER BY e.id`,
      [...bounds, from, below],
    );
  }

  /** Writes the changes of a chunk, of which none may be there yet: the chunk is locked. */
  async insert(
    tx: Transaction,
    backTestId: string,
    changes: readonly ChangeRecord[],
  ): Promise<void> {
    await copyIntoSecured(
      tx,
      'back_test_change',
      `back_test_id, enterprise_id, enterprise_name, credit_code, division_code, industry,
         size_class, verdict_before, verdict_after, change, criteria, facts_changed_since`,
      changes.map((change) => [
        backTestId,
        change.enterpriseId,
        change.enterpriseName,
        change.creditCode,
        change.divisionCode,
        change.industry,
        change.sizeClass,
        change.before,
        change.after,
        change.change,
        // Criterion ids are letters and digits: nothing to quote.
        `{${change.criteria.join(',')}}`,
        String(change.factsChangedSince),
      ]),
    );
  }

  /** A page in roster order: division, name in pinyin order, id. */
  async list(
    tx: Transaction,
    filter: ChangeFilter,
    limit: number,
    after: AssessmentKey | undefined,
  ): Promise<ListedChange[]> {
    const { conditions, parameters, bind } = conditionsOf(filter);
    if (after) {
      conditions.push(`(c.division_code, c.enterprise_name, c.enterprise_id)
        > (${bind(after.divisionCode)}, ${bind(after.name)} COLLATE tidu_pinyin, ${bind(after.id)}::uuid)`);
    }
    return tx.query(
      `SELECT ${COLUMNS} FROM back_test_change c ${PLACES} WHERE ${conditions.join(' AND ')}
       ORDER BY c.division_code, c.enterprise_name, c.enterprise_id LIMIT ${bind(limit)}`,
      parameters,
    );
  }

  async count(tx: Transaction, filter: ChangeFilter): Promise<number> {
    const { conditions, parameters } = conditionsOf(filter);
    const rows: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM back_test_change c WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return (rows[0] as { count: number }).count;
  }
}

function conditionsOf(filter: ChangeFilter) {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [`c.back_test_id = ${bind(filter.backTestId)}`];
  if (filter.change) conditions.push(`c.change = ${bind(filter.change)}`);
  if (filter.divisionPrefix) {
    const { from, below } = divisionRange(filter.divisionPrefix);
    conditions.push(`c.division_code >= ${bind(from)} AND c.division_code < ${bind(below)}`);
  }
  if (filter.criterion) conditions.push(`${bind(filter.criterion)} = ANY (c.criteria)`);
  for (const [column, value] of [
    ['size_class', filter.sizeClass],
    ['industry', filter.industry],
  ] as const) {
    if (value === 'unknown') conditions.push(`c.${column} IS NULL`);
    else if (value) conditions.push(`c.${column} = ${bind(value)}`);
  }
  if (filter.text) {
    const pattern = bind(`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(c.enterprise_name ILIKE ${pattern} OR c.credit_code ILIKE ${pattern})`);
  }
  return { conditions, parameters, bind };
}
