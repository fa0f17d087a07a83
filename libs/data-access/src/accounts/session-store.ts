import type { Transaction } from '../database/data-source';
import type { Database } from '../database/database';
import type {
  IdleLimits,
  NewSession,
  NextSession,
  OwnSessionRow,
  SessionPlace,
  SessionRow,
} from './session-rows';

/** A session is none any more: ended, expired, or idle for too long. */
const OPEN = `s.ended_at IS NULL AND s.expires_at > now()`;

/** Sessions by the hash of their token. */
export class SessionStore {
  /**
   * The open session of a token. Asked at every request, so it is a call of a function that the login
   * role itself may call: one round trip, without a transaction around it.
   */
  async authenticate(
    database: Database,
    tokenSha256: string,
    { strictRoles, strict, other }: IdleLimits,
  ): Promise<SessionRow | undefined> {
    const rows = await database.call<SessionRow>(
      `SELECT id, account_id AS "accountId", stage, organisation, kind, level, division, enterprise,
         roles, principal FROM authenticate_session($1, $2, $3, $4)`,
      [tokenSha256, strictRoles, strict, other],
    );
    return rows[0];
  }

  /** @returns the id */
  async open(tx: Transaction, session: NewSession): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO account_session (token_sha256, account_id, stage, organisation_id, principal_id,
         address, browser, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8)) RETURNING id`,
      [
        session.tokenSha256,
        session.accountId,
        session.stage,
        session.organisation,
        session.principal,
        session.address,
        session.browser,
        session.lasts,
      ],
    );
    return (rows[0] as { id: string }).id;
  }

  /**
   * Puts a session with a new token in the place of one, whose token opens nothing from then on.
   * @param isStepUp somebody has proved anew who they are: the session begins now; otherwise it ends
   *   when the old one would have
   * @returns the id of the new one; undefined when the old one has ended
   */
  async replace(
    tx: Transaction,
    id: string,
    next: NextSession,
    isStepUp: boolean,
  ): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query(
      `WITH old AS (
         UPDATE account_session s SET ended_at = now() WHERE s.id = $1 AND ${OPEN}
         RETURNING account_id, address, browser, created_at, expires_at
       )
       INSERT INTO account_session (token_sha256, account_id, stage, organisation_id, principal_id,
         address, browser, created_at, expires_at)
       SELECT $2, account_id, $3, $4, $5, address, browser,
         CASE WHEN $7 THEN now() ELSE created_at END,
         CASE WHEN $7 THEN now() + make_interval(secs => $6)
           ELSE least(expires_at, now() + make_interval(secs => $6)) END
       FROM old RETURNING id`,
      [id, next.tokenSha256, next.stage, next.organisation, next.principal, next.lasts, isStepUp],
    );
    return rows[0]?.id;
  }

  /** For whom a session is, when it began and when it ends at the latest. */
  async placeOf(tx: Transaction, id: string): Promise<SessionPlace | undefined> {
    const rows: SessionPlace[] = await tx.query(
      `SELECT organisation_id AS organisation, principal_id AS principal,
         created_at AS "createdAt", expires_at AS "expiresAt"
       FROM account_session WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The open sessions of an account, the one used last first. */
  async listOwn(tx: Transaction, accountId: string): Promise<OwnSessionRow[]> {
    return tx.query(
      `SELECT s.id, host(s.address) AS address, s.browser, o.name AS "organisationName",
         s.created_at AS "createdAt", s.used_at AS "usedAt", s.expires_at AS "expiresAt"
       FROM account_session s LEFT JOIN organisation o ON o.id = s.organisation_id
       WHERE s.account_id = $1 AND s.stage = 'full' AND ${OPEN}
       ORDER BY s.used_at DESC, s.id`,
      [accountId],
    );
  }

  /** Ends one session of an account; false when there is no such open one. */
  async end(tx: Transaction, accountId: string, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account_session s SET ended_at = now()
       WHERE s.id = $2 AND s.account_id = $1 AND ${OPEN} RETURNING s.id`,
      [accountId, id],
    );
    return rows.length === 1;
  }

  /**
   * Ends the sessions of an account.
   * @param except id of the one that stays; null: all end
   * @returns how many there were
   */
  async endAll(tx: Transaction, accountId: string, except: string | null): Promise<number> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account_session s SET ended_at = now()
       WHERE s.account_id = $1 AND s.id IS DISTINCT FROM $2 AND ${OPEN} RETURNING s.id`,
      [accountId, except],
    );
    return rows.length;
  }
}
