import type { OfficeLevel, OrganisationKind, Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export interface DemoOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly level: OfficeLevel | null;
  readonly division: string | null;
  /** Of an enterprise: by which it is found. */
  readonly stockCode: string | null;
}

export interface NewDemoAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Encrypted; null: no second factor. */
  readonly totpSecret: string | null;
}

export interface DemoAccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Encrypted. */
  readonly totpSecret: string | null;
  /** Null for a newcomer. */
  readonly organisationName: string | null;
  readonly roles: Role[];
}

/** The accounts of the demonstration: put there by the owner of the tables, shown by the gate. */
export class DemoAccountStore {
  /** Those that exist and can sign in, in the order of the addresses. */
  async list(tx: Transaction, emails: readonly string[]): Promise<DemoAccountRow[]> {
    return tx.query(
      `SELECT a.id, a.email, a.name, a.totp_secret AS "totpSecret",
         belongs.name AS "organisationName", coalesce(belongs.roles, '{}') AS roles
       FROM unnest($1::text[]) WITH ORDINALITY AS asked (email, place)
       JOIN account a ON a.email = asked.email AND a.status = 'active'
       LEFT JOIN LATERAL (
         SELECT o.name, m.roles FROM membership m JOIN organisation o ON o.id = m.organisation_id
         WHERE m.account_id = a.id ORDER BY m.granted_at, o.id LIMIT 1
       ) AS belongs ON true
       ORDER BY asked.place`,
      [emails],
    );
  }

  /** Whether any of them could sign in. */
  async hasAny(tx: Transaction, emails: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM account WHERE email = ANY ($1) AND status = 'active' LIMIT 1`,
      [emails],
    );
    return rows.length > 0;
  }

  /** Ids of the accounts that exist, by address. */
  async findIds(tx: Transaction, emails: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; email: string }[] = await tx.query(
      `SELECT id, email FROM account WHERE email = ANY ($1)`,
      [emails],
    );
    return new Map(rows.map(({ email, id }) => [email, id]));
  }

  /**
   * The organisation, made when it is missing; an office is known by its place and level.
   * @throws Error when the enterprise is not in the database
   */
  async ensureOrganisation(tx: Transaction, organisation: DemoOrganisation): Promise<string> {
    const found = await findOrganisation(tx, organisation);
    if (found !== undefined) return found;
    const { kind, name, level, division, stockCode } = organisation;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO organisation (kind, name, level, division_code, enterprise_id)
       VALUES ($1, coalesce((SELECT e.name FROM enterprise e WHERE e.id = ${BY_STOCK_CODE}), $2),
         $3, $4, ${BY_STOCK_CODE}) RETURNING id`,
      [kind, name, level, division, stockCode],
    );
    return (rows[0] as { id: string }).id;
  }

  async add(tx: Transaction, account: NewDemoAccount): Promise<void> {
    const { id, email, name, passwordHash, totpSecret } = account;
    await tx.query(
      `INSERT INTO account (id, email, name, password_hash, totp_secret)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, email, name, passwordHash, totpSecret],
    );
  }

  async join(
    tx: Transaction,
    accountId: string,
    organisationId: string,
    roles: readonly Role[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, $3)`,
      [accountId, organisationId, roles],
    );
  }

  /** Gives an account new credentials in place of those that another key had closed. */
  async renew(tx: Transaction, account: Omit<NewDemoAccount, 'email' | 'name'>): Promise<void> {
    const { id, passwordHash, totpSecret } = account;
    await tx.query(
      `UPDATE account SET password_hash = $2, totp_secret = $3, totp_next_secret = NULL,
         totp_last_step = NULL WHERE id = $1`,
      [id, passwordHash, totpSecret],
    );
  }
}

/** By the fifth parameter. */
const BY_STOCK_CODE = `(SELECT enterprise_id FROM enterprise_identifier
  WHERE scheme = 'stock-code' AND value = $5)`;

async function findOrganisation(
  tx: Transaction,
  { kind, name, level, division, stockCode }: DemoOrganisation,
): Promise<string | undefined> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM organisation WHERE kind = $1 AND CASE kind
       WHEN 'office' THEN level = $3 AND division_code = $4
       WHEN 'enterprise' THEN enterprise_id = ${BY_STOCK_CODE}
       ELSE name = $2 END`,
    [kind, name, level, division, stockCode],
  );
  return rows[0]?.id;
}
