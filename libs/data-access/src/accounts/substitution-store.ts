import type { Transaction } from '../database/data-source';
import type { PersonRow } from './membership-rows';

export interface SubstitutionRow {
  readonly id: string;
  readonly principal: PersonRow;
  readonly substitute: PersonRow;
  /** Days in China, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  readonly ended: boolean;
}

export interface NewSubstitution {
  readonly organisationId: string;
  readonly principalId: string;
  readonly substituteId: string;
  readonly from: string;
  readonly until: string;
}

/** More than an office ever has in years. */
const MOST = 1_000;

const SUBSTITUTIONS = `SELECT s.id, ${person('p')} AS principal, ${person('b')} AS substitute,
    s.from_day::text AS "from", s.until_day::text AS until, s.ended_at IS NOT NULL AS ended
  FROM substitution s JOIN account p ON p.id = s.principal_id
  JOIN account b ON b.id = s.substitute_id
  WHERE s.organisation_id = $1`;

/** Who stands in for whom in an office. */
export class SubstitutionStore {
  /** The latest first. */
  async list(tx: Transaction, organisationId: string): Promise<SubstitutionRow[]> {
    return tx.query(`${SUBSTITUTIONS} ORDER BY s.from_day DESC, s.created_at DESC LIMIT ${MOST}`, [
      organisationId,
    ]);
  }

  async find(
    tx: Transaction,
    organisationId: string,
    id: string,
  ): Promise<SubstitutionRow | undefined> {
    const rows: SubstitutionRow[] = await tx.query(`${SUBSTITUTIONS} AND s.id = $2`, [
      organisationId,
      id,
    ]);
    return rows[0];
  }

  async create(tx: Transaction, substitution: NewSubstitution): Promise<string> {
    const { organisationId, principalId, substituteId, from, until } = substitution;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [organisationId, principalId, substituteId, from, until],
    );
    return (rows[0] as { id: string }).id;
  }

  /** @returns false when somebody ended it meanwhile */
  async end(tx: Transaction, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE substitution SET ended_at = now() WHERE id = $1 AND ended_at IS NULL RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }
}

function person(account: string): string {
  return `json_build_object('id', ${account}.id, 'name', ${account}.name,
    'email', ${account}.email)`;
}
