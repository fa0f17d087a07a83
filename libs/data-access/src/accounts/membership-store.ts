import type { Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { asGate } from './as-gate';
import type { ActiveMembership, MemberRow } from './membership-rows';

const PERSON = (account: string): string =>
  `json_build_object('id', ${account}.id, 'name', ${account}.name, 'email', ${account}.email)`;

const MEMBERS = `SELECT ${PERSON('a')} AS person, m.roles, a.status, g.name AS "grantedBy",
    m.granted_at AS "grantedAt", leave.of AS leave
  FROM membership m JOIN account a ON a.id = m.account_id
  LEFT JOIN account g ON g.id = m.granted_by
  LEFT JOIN LATERAL (
    SELECT json_build_object('substitute', ${PERSON('b')}, 'from', s.from_day,
      'until', s.until_day) AS of
    FROM substitution s JOIN account b ON b.id = s.substitute_id
    WHERE s.principal_id = m.account_id AND s.organisation_id = m.organisation_id
      AND s.ended_at IS NULL AND $2::date BETWEEN s.from_day AND s.until_day
    LIMIT 1
  ) leave ON true
  WHERE m.organisation_id = $1`;

/** Who belongs to which organisation in which roles. */
export class MembershipStore {
  /**
   * Lets those who change the members of one organisation take turns, so that of two who each
   * leave one last leader the second finds that there is none; holds until the transaction ends.
   */
  async lock(tx: Transaction, organisationId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('members ' || $1, 0))`, [
      organisationId,
    ]);
  }

  /** Lets those who give roles to the account with an e-mail address take turns, wherever they do. */
  async lockAccount(tx: Transaction, email: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('roles ' || $1, 0))`, [email]);
  }

  /** By the day when they joined. */
  async list(tx: Transaction, organisationId: string, today: string): Promise<MemberRow[]> {
    return tx.query(`${MEMBERS} ORDER BY m.granted_at, a.name, a.id`, [organisationId, today]);
  }

  async find(
    tx: Transaction,
    organisationId: string,
    accountId: string,
    today: string,
  ): Promise<MemberRow | undefined> {
    const rows: MemberRow[] = await tx.query(`${MEMBERS} AND m.account_id = $3`, [
      organisationId,
      today,
      accountId,
    ]);
    return rows[0];
  }

  /** The roles of an account in one organisation; undefined when it is no member that is seen. */
  async rolesOf(
    tx: Transaction,
    organisationId: string,
    accountId: string,
  ): Promise<Role[] | undefined> {
    const rows: { roles: Role[] }[] = await tx.query(
      `SELECT roles FROM membership WHERE organisation_id = $1 AND account_id = $2`,
      [organisationId, accountId],
    );
    return rows[0]?.roles;
  }

  /**
   * The roles of the account with an e-mail address in all organisations but one, also in those
   * that the viewer does not see.
   */
  async rolesElsewhere(tx: Transaction, email: string, organisationId: string): Promise<Role[]> {
    const rows = await asGate(tx, () =>
      tx.query<{ roles: Role[] }[]>(
        `SELECT m.roles FROM membership m JOIN account a ON a.id = m.account_id
         WHERE a.email = $1 AND m.organisation_id <> $2`,
        [email, organisationId],
      ),
    );
    return rows.flatMap(({ roles }) => roles);
  }

  /** In which roles an account that is not suspended belongs to which organisations; for the gate. */
  async activeOf(tx: Transaction, accountId: string): Promise<ActiveMembership[]> {
    return tx.query(
      `SELECT o.id, o.kind, m.roles FROM membership m JOIN account a ON a.id = m.account_id
       JOIN organisation o ON o.id = m.organisation_id
       WHERE m.account_id = $1 AND a.status = 'active'`,
      [accountId],
    );
  }

  /** Whether an e-mail address is that of one of these accounts. */
  async isAddressOf(tx: Transaction, email: string, accounts: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM account WHERE email = $1 AND id = ANY ($2::uuid[])`,
      [email, accounts],
    );
    return rows.length > 0;
  }

  /** Whether the account with an e-mail address is a member. */
  async isMember(tx: Transaction, organisationId: string, email: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM membership m JOIN account a ON a.id = m.account_id
       WHERE m.organisation_id = $1 AND a.email = $2`,
      [organisationId, email],
    );
    return rows.length > 0;
  }

  /** Whether anybody else with a role could still act in it. */
  async isHeldByOthers(
    tx: Transaction,
    organisationId: string,
    role: Role,
    accountId: string,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM membership m JOIN account a ON a.id = m.account_id
       WHERE m.organisation_id = $1 AND $2 = ANY (m.roles) AND m.account_id <> $3
         AND a.status = 'active' LIMIT 1`,
      [organisationId, role, accountId],
    );
    return rows.length > 0;
  }

  async setRoles(
    tx: Transaction,
    organisationId: string,
    accountId: string,
    granted: { readonly roles: readonly Role[]; readonly by: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE membership SET roles = $3, granted_by = $4, granted_at = now()
       WHERE organisation_id = $1 AND account_id = $2`,
      [organisationId, accountId, granted.roles, granted.by],
    );
  }

  /** Makes the claimant of an enterprise a member; who the others are the viewer does not see. */
  async add(
    tx: Transaction,
    organisationId: string,
    accountId: string,
    granted: { readonly roles: readonly Role[]; readonly by: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO membership (account_id, organisation_id, roles, granted_by)
       VALUES ($1, $2, $3, $4)`,
      [accountId, organisationId, granted.roles, granted.by],
    );
  }

  /** With the substitutions and API tokens that hang on the membership; the trail keeps them. */
  async remove(tx: Transaction, organisationId: string, accountId: string): Promise<void> {
    const key = [organisationId, accountId];
    await tx.query(
      `DELETE FROM substitution WHERE organisation_id = $1 AND $2 IN (principal_id, substitute_id)`,
      key,
    );
    await tx.query(`DELETE FROM api_token WHERE organisation_id = $1 AND account_id = $2`, key);
    await tx.query(`DELETE FROM membership WHERE organisation_id = $1 AND account_id = $2`, key);
  }

  /** @returns false when there is no such account or it has that status already */
  async setStatus(
    tx: Transaction,
    accountId: string,
    status: 'active' | 'suspended',
  ): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account SET status = $2, version = version + 1
       WHERE id = $1 AND status <> $2 RETURNING id`,
      [accountId, status],
    );
    return rows.length > 0;
  }

  async accountExists(tx: Transaction, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT FROM account WHERE id = $1`, [accountId]);
    return rows.length > 0;
  }
}
