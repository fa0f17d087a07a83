import type { Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly roles: Role[];
  /** Null also where the viewer does not see whoever invited. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly askedBy: string;
}

/** More than a page can show; older ones are on the audit trail. */
const MOST = 200;

const INVITATIONS = `SELECT l.id, l.email, l.roles, a.name AS "invitedBy",
    l.created_at AS "createdAt", l.sent_at AS "sentAt", l.failed_at AS "failedAt",
    l.expires_at AS "expiresAt", l.used_at AS "usedAt", l.withdrawn_at AS "withdrawnAt"
  FROM account_letter l LEFT JOIN account a ON a.id = l.asked_by
  WHERE l.purpose = 'invitation' AND l.organisation_id = $1`;

/** Letters that invite somebody into an organisation. */
export class InvitationStore {
  /** In the language of whoever invites. */
  async create(tx: Transaction, invitation: NewInvitation): Promise<string> {
    const { organisationId, email, roles, askedBy } = invitation;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO account_letter (purpose, email, language, organisation_id, roles, asked_by)
       VALUES ('invitation', $1, (SELECT language FROM account WHERE id = $4), $2, $3, $4)
       RETURNING id`,
      [email, organisationId, roles, askedBy],
    );
    return (rows[0] as { id: string }).id;
  }

  /** The latest first. */
  async list(tx: Transaction, organisationId: string): Promise<InvitationRow[]> {
    return tx.query(`${INVITATIONS} ORDER BY l.created_at DESC, l.id LIMIT ${MOST}`, [
      organisationId,
    ]);
  }

  async find(
    tx: Transaction,
    organisationId: string,
    id: string,
  ): Promise<InvitationRow | undefined> {
    const rows: InvitationRow[] = await tx.query(`${INVITATIONS} AND l.id = $2`, [
      organisationId,
      id,
    ]);
    return rows[0];
  }

  /** Whether one to that address may still be accepted, or is on its way. */
  async isOpen(tx: Transaction, organisationId: string, email: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `${INVITATIONS} AND l.email = $2 AND l.used_at IS NULL AND l.withdrawn_at IS NULL
         AND l.failed_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now()) LIMIT 1`,
      [organisationId, email],
    );
    return rows.length > 0;
  }

  /** @returns false when it was accepted or withdrawn meanwhile */
  async withdraw(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account_letter SET withdrawn_at = now()
       WHERE id = $2 AND organisation_id = $1 AND purpose = 'invitation'
         AND used_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
      [organisationId, id],
    );
    return rows.length > 0;
  }

  /**
   * Withdraws the open ones that somebody has sent.
   * @param organisationId null: into whatever organisations
   * @returns which ones
   */
  async withdrawOf(
    tx: Transaction,
    accountId: string,
    organisationId: string | null,
  ): Promise<{ readonly id: string; readonly organisation: string }[]> {
    const [rows]: [{ id: string; organisation: string }[], number] = await tx.query(
      `UPDATE account_letter SET withdrawn_at = now()
       WHERE asked_by = $1 AND purpose = 'invitation'
         AND ($2::uuid IS NULL OR organisation_id = $2)
         AND used_at IS NULL AND withdrawn_at IS NULL
       RETURNING id, organisation_id AS organisation`,
      [accountId, organisationId],
    );
    return rows;
  }
}
