import type { OfficeLevel, OrganisationKind, Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

/** An organisation to which somebody belongs. */
export interface OwnMembershipRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly level: OfficeLevel | null;
  readonly divisionCode: string | null;
  readonly divisionName: string | null;
  readonly enterpriseId: string | null;
  readonly members: number;
  readonly version: number;
  readonly roles: Role[];
  readonly grantedAt: Date;
}

/** Somebody on leave in whose place one may act today. */
export interface PrincipalRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: Role[];
  readonly until: string;
}

/** For whom somebody may act. */
export class ActingStore {
  /** By name. */
  async listMemberships(tx: Transaction, accountId: string): Promise<OwnMembershipRow[]> {
    return tx.query(
      `SELECT o.id, o.kind, o.name, o.level, o.division_code AS "divisionCode",
         d.name AS "divisionName", o.enterprise_id AS "enterpriseId", o.version, m.roles,
         m.granted_at AS "grantedAt",
         (SELECT count(*)::integer FROM membership c WHERE c.organisation_id = o.id) AS members
       FROM membership m JOIN organisation o ON o.id = m.organisation_id
       LEFT JOIN division d ON d.code = o.division_code
       WHERE m.account_id = $1 ORDER BY o.name, o.id`,
      [accountId],
    );
  }

  async listPrincipals(tx: Transaction, accountId: string): Promise<PrincipalRow[]> {
    return tx.query(
      `SELECT p.id, p.name, p.email, o.id AS "organisationId", o.name AS "organisationName",
         theirs.roles, max(s.until_day) AS until
       FROM substitution s
       JOIN membership own ON own.account_id = $1 AND own.organisation_id = s.organisation_id
       JOIN account p ON p.id = s.principal_id AND p.status = 'active'
       JOIN membership theirs
         ON theirs.account_id = p.id AND theirs.organisation_id = s.organisation_id
       JOIN organisation o ON o.id = s.organisation_id
       WHERE s.substitute_id = $1 AND s.ended_at IS NULL
         AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN s.from_day AND s.until_day
       GROUP BY p.id, o.id, theirs.roles ORDER BY p.name, p.id`,
      [accountId],
    );
  }

  /**
   * The organisation for which somebody acts after a sign-in: the one of the latest session, else
   * the first by name. Null when there is none.
   */
  async findUsual(tx: Transaction, accountId: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.query(
      `SELECT o.id FROM membership m JOIN organisation o ON o.id = m.organisation_id
       LEFT JOIN LATERAL (SELECT max(s.used_at) AS last FROM account_session s
         WHERE s.account_id = $1 AND s.organisation_id = o.id AND s.stage = 'full') used ON true
       WHERE m.account_id = $1 ORDER BY used.last DESC NULLS LAST, o.name, o.id LIMIT 1`,
      [accountId],
    );
    return rows[0]?.id ?? null;
  }

  /** @returns false when the account belongs to the organisation already */
  async addMembership(
    tx: Transaction,
    membership: {
      readonly accountId: string;
      readonly organisationId: string;
      readonly roles: readonly Role[];
      readonly grantedBy: string | null;
    },
  ): Promise<boolean> {
    const { accountId, organisationId, roles, grantedBy } = membership;
    const rows: unknown[] = await tx.query(
      `INSERT INTO membership (account_id, organisation_id, roles, granted_by)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING account_id`,
      [accountId, organisationId, roles, grantedBy],
    );
    return rows.length === 1;
  }
}
