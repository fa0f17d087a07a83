import type { Permission } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import type { ActingRow } from './session-rows';

/** What one request needs to know of a token. */
export interface TokenRow extends ActingRow {
  readonly id: string;
  readonly accountId: string;
  readonly permissions: readonly Permission[];
}

export interface OwnTokenRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: Permission[];
  readonly organisationName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export interface NewApiToken {
  readonly tokenSha256: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly days: number;
}

const OWN_COLUMNS = `t.id, t.name, t.permissions, o.name AS "organisationName",
  t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.used_at AS "usedAt"`;

/** As with sessions: written at most once a minute, and what was taken away is gone at once. */
const AUTHENTICATE = `
  WITH found AS (
    SELECT t.id, t.account_id AS "accountId", t.permissions, t.used_at,
      o.id AS organisation, o.kind, o.level, o.division_code AS division,
      o.enterprise_id AS enterprise, m.roles, NULL::uuid AS principal
    FROM api_token t
    JOIN account a ON a.id = t.account_id AND a.status = 'active'
    JOIN membership m ON m.account_id = t.account_id AND m.organisation_id = t.organisation_id
    JOIN organisation o ON o.id = t.organisation_id
    WHERE t.token_sha256 = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
  ), touched AS (
    UPDATE api_token SET used_at = now() FROM found
    WHERE api_token.id = found.id
      AND (found.used_at IS NULL OR found.used_at < now() - interval '1 minute')
  )
  SELECT * FROM found`;

/** Tokens for programs, by their hash. */
export class ApiTokenStore {
  /** The valid token, in one statement. */
  async authenticate(tx: Transaction, tokenSha256: string): Promise<TokenRow | undefined> {
    const rows: TokenRow[] = await tx.query(AUTHENTICATE, [tokenSha256]);
    return rows[0];
  }

  /** @returns the id */
  async add(tx: Transaction, token: NewApiToken): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions,
         expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) RETURNING id`,
      [
        token.tokenSha256,
        token.accountId,
        token.organisationId,
        token.name,
        token.permissions,
        token.days,
      ],
    );
    return (rows[0] as { id: string }).id;
  }

  /** The tokens that still open something, newest first. */
  async listOwn(tx: Transaction, accountId: string): Promise<OwnTokenRow[]> {
    return tx.query(
      `SELECT ${OWN_COLUMNS} FROM api_token t JOIN organisation o ON o.id = t.organisation_id
       WHERE t.account_id = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
       ORDER BY t.created_at DESC, t.id`,
      [accountId],
    );
  }

  /** False when the account has no such token. */
  async revoke(tx: Transaction, accountId: string, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE api_token SET revoked_at = now()
       WHERE id = $2 AND account_id = $1 AND revoked_at IS NULL RETURNING id`,
      [accountId, id],
    );
    return rows.length === 1;
  }

  /** Revokes the tokens of an account that still open something. @returns their ids */
  async revokeAll(tx: Transaction, accountId: string): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await tx.query(
      `UPDATE api_token SET revoked_at = now()
       WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }
}
