import type { Transaction } from '../database/data-source';
import { divisionRange } from '../screenings/division-range';
import { matchCondition, matchText } from './enterprise-search';
import type {
  EnterpriseFilter,
  EnterpriseIdentifierRow,
  EnterpriseKey,
  EnterpriseListRow,
  EnterpriseNameRow,
  FactSourceRow,
  PresentFactRow,
} from './enterprise-rows';

const COLUMNS = `e.id, e.name, e.credit_code AS "creditCode",
  e.credit_code_check AS "creditCodeCheck", e.division_code AS "divisionCode",
  e.industry_code AS "industryCode"`;

/** Enterprises as lists and as an enterprise's own page show them. */
export class EnterpriseStore {
  /** By division, then name in pinyin order; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    filter: EnterpriseFilter,
    limit: number,
    after: EnterpriseKey | undefined,
  ): Promise<EnterpriseListRow[]> {
    const parameters: unknown[] = [];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const { from, below } = divisionRange(filter.divisionPrefix);
    const conditions = [`e.division_code >= ${bind(from)} AND e.division_code < ${bind(below)}`];
    if (filter.text !== null) {
      conditions.push(matchCondition(await matchText(tx, filter.text), bind));
    }
    if (after) {
      const key = [after.divisionCode, after.name].map(bind).join(', ');
      conditions.push(`(e.division_code, e.name, e.id) > (${key}, ${bind(after.id)}::uuid)`);
    }
    return tx.query(
      `SELECT ${COLUMNS} FROM enterprise e WHERE ${conditions.join(' AND ')}
       ORDER BY e.division_code, e.name, e.id LIMIT ${bind(limit)}`,
      parameters,
    );
  }

  async find(tx: Transaction, id: string): Promise<EnterpriseListRow | undefined> {
    const rows: EnterpriseListRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM enterprise e WHERE e.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The present name first, then the former ones from the latest to the earliest. */
  async listNames(tx: Transaction, id: string): Promise<EnterpriseNameRow[]> {
    return tx.query(
      `SELECT name, valid_from AS "from", valid_until AS until FROM enterprise_name
       WHERE enterprise_id = $1
       ORDER BY valid_until DESC NULLS FIRST, valid_from DESC NULLS LAST, name`,
      [id],
    );
  }

  async listIdentifiers(tx: Transaction, id: string): Promise<EnterpriseIdentifierRow[]> {
    return tx.query(
      `SELECT scheme, value FROM enterprise_identifier
       WHERE enterprise_id = $1 ORDER BY scheme, value`,
      [id],
    );
  }

  /** What holds now, by indicator and time. */
  async listPresentFacts(tx: Transaction, id: string): Promise<PresentFactRow[]> {
    return tx.query(
      `SELECT indicator, year, as_of AS "asOf", value, source_id AS "sourceId" FROM fact
       WHERE enterprise_id = $1 AND superseded_at IS NULL ORDER BY indicator, year, as_of`,
      [id],
    );
  }

  /** The sources of the present facts. */
  async listSources(tx: Transaction, id: string): Promise<FactSourceRow[]> {
    return tx.query(
      `SELECT id, title, origin, limits, recorded_at AS "recordedAt"
       FROM sources_of_facts($1) ORDER BY recorded_at, id`,
      [id],
    );
  }
}
