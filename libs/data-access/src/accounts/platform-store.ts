import type { Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export interface FirstInvitation {
  readonly email: string;
  readonly role: Role;
  readonly tokenSha256: string;
  /** Seconds for which the link is valid. */
  readonly lasts: number;
}

/** What only the owner of the tables does: let the first administrators in. */
export class PlatformStore {
  /** The organisation of the three administrators, made when it is not there. @returns its id */
  async ensureOrganisation(tx: Transaction, name: string): Promise<string> {
    await tx.query(
      `INSERT INTO organisation (kind, name) SELECT 'platform', $1
       WHERE NOT EXISTS (SELECT FROM organisation WHERE kind = 'platform')`,
      [name],
    );
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM organisation WHERE kind = 'platform' ORDER BY created_at, id LIMIT 1`,
    );
    return (rows[0] as { id: string }).id;
  }

  /** An invitation whose link is handed over, not mailed. @returns its id */
  async invite(tx: Transaction, organisationId: string, to: FirstInvitation): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO account_letter (purpose, email, organisation_id, roles, token_sha256, sent_at,
         expires_at)
       VALUES ('invitation', $2, $1, ARRAY[$3], $4, now(), now() + make_interval(secs => $5))
       RETURNING id`,
      [organisationId, to.email, to.role, to.tokenSha256, to.lasts],
    );
    return (rows[0] as { id: string }).id;
  }
}
