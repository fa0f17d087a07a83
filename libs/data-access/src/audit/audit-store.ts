import type { Transaction } from '../database/data-source';
import type { AuditFilter, AuditRow } from './audit-rows';

type Bind = (value: unknown) => string;

/** `at` as it was hashed. */
export const AUDIT_COLUMNS = `sequence,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  act, account, principal, organisation, subject, outcome, detail, hash`;

export type StoredAuditRow = Omit<AuditRow, 'sequence'> & { readonly sequence: string };

/** The audit trail as its readers search it. */
export class AuditStore {
  /**
   * A page, the latest first.
   * @param after sequence of the last row of the page before
   */
  async search(
    tx: Transaction,
    filter: AuditFilter & { readonly after?: number; readonly limit: number },
  ): Promise<AuditRow[]> {
    const parameters: unknown[] = [];
    const bind: Bind = (value) => `$${parameters.push(value)}`;
    const limit = bind(filter.limit);
    const shared = conditionsOf(filter, bind);
    const pages = whoConditions(filter, bind).map((who) => {
      const conditions = [...shared, ...who].join(' AND ') || 'true';
      return `(SELECT * FROM audit_entry WHERE ${conditions}
        ORDER BY sequence DESC LIMIT ${limit})`;
    });
    const rows: StoredAuditRow[] = await tx.query(
      `SELECT ${AUDIT_COLUMNS} FROM (${pages.join(' UNION ALL ')}) AS e
       ORDER BY e.sequence DESC LIMIT ${limit}`,
      parameters,
    );
    return rows.map(toAuditRow);
  }
}

export function toAuditRow(row: StoredAuditRow): AuditRow {
  return { ...row, sequence: Number(row.sequence) };
}

/** Each alternative has an index of its own, which one condition with OR could not use. */
function whoConditions({ account }: AuditFilter, bind: Bind): string[][] {
  if (account === undefined) return [[]];
  const id = bind(account);
  return [[`account = ${id}`], [`principal = ${id}`]];
}

function conditionsOf(filter: AuditFilter & { readonly after?: number }, bind: Bind): string[] {
  const { after, from, until, organisation, act, subject, outcome, text } = filter;
  const conditions: string[] = [];
  if (after !== undefined) conditions.push(`sequence < ${bind(after)}::bigint`);
  if (from !== undefined) conditions.push(`sequence >= ${firstSince(bind(from))}`);
  if (until !== undefined) conditions.push(`sequence < ${firstSince(bind(until))}`);
  if (organisation !== undefined) conditions.push(`organisation = ${bind(organisation)}`);
  if (act !== undefined) conditions.push(`act = ${bind(act)}`);
  if (subject !== undefined) conditions.push(`subject = ${bind(subject)}`);
  // Written out, so that it fits the index of the refused.
  if (outcome !== undefined)
    conditions.push(`outcome = '${outcome === 'done' ? 'done' : 'refused'}'`);
  if (text !== undefined) {
    const pattern = bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(subject ILIKE ${pattern} OR detail ILIKE ${pattern})`);
  }
  return conditions;
}

/** Time never goes back along the trail, so that a range of time is a range of numbers. */
function firstSince(moment: string): string {
  return `coalesce((SELECT t.sequence FROM audit_entry t WHERE t.at >= ${moment}::timestamptz
    ORDER BY t.at, t.sequence LIMIT 1), 9223372036854775807)`;
}
