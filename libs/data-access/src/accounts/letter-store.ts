import type { OrganisationKind, Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import type { Language } from './account-store';

export type LetterPurpose = 'invitation' | 'reset' | 'registration';

export interface LetterRow {
  readonly id: string;
  readonly purpose: LetterPurpose;
  readonly email: string;
  readonly language: Language;
  readonly askedFrom: string | null;
  readonly askedAt: Date;
  /** Of an invitation; null otherwise. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly roles: Role[] | null;
  readonly askedBy: string | null;
  readonly inviter: string | null;
  readonly expiresAt: Date | null;
}

export interface NewLetter {
  readonly purpose: 'reset' | 'registration';
  readonly email: string;
  readonly language: Language;
  readonly askedFrom: string | null;
}

const SELECT = `SELECT l.id, l.purpose, l.email, l.language, host(l.asked_from) AS "askedFrom",
    l.created_at AS "askedAt",
    l.organisation_id AS "organisationId", o.name AS "organisationName",
    o.kind AS "organisationKind", l.roles, l.asked_by AS "askedBy", a.name AS inviter,
    l.expires_at AS "expiresAt"
  FROM account_letter l LEFT JOIN organisation o ON o.id = l.organisation_id
  LEFT JOIN account a ON a.id = l.asked_by`;

/** A link that still lets somebody in. */
const VALID = `l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > now()`;

/** Letters with a link that lets somebody in once. */
export class LetterStore {
  /** @returns the id */
  async ask(tx: Transaction, letter: NewLetter): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO account_letter (purpose, email, language, asked_from)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [letter.purpose, letter.email, letter.language, letter.askedFrom],
    );
    return (rows[0] as { id: string }).id;
  }

  /** A letter that is still to be sent; nobody else sends it until the transaction ends. */
  async lockUnsent(tx: Transaction, id: string): Promise<LetterRow | undefined> {
    const rows: LetterRow[] = await tx.query(
      `${SELECT} WHERE l.id = $1 AND l.sent_at IS NULL AND l.withdrawn_at IS NULL
       FOR UPDATE OF l`,
      [id],
    );
    return rows[0];
  }

  /** @param lasts seconds for which the link is valid */
  async markSent(tx: Transaction, id: string, tokenSha256: string, lasts: number): Promise<void> {
    await tx.query(
      `UPDATE account_letter SET token_sha256 = $2, sent_at = now(), failed_at = NULL,
         expires_at = now() + make_interval(secs => $3)
       WHERE id = $1`,
      [id, tokenSha256, lasts],
    );
  }

  async markFailed(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE account_letter SET failed_at = now() WHERE id = $1 AND sent_at IS NULL`,
      [id],
    );
  }

  /** Of a letter that lets nobody in: it was not needed. */
  async withdraw(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE account_letter SET withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL`,
      [id],
    );
  }

  /** The letter whose link is still valid. */
  async findByToken(
    tx: Transaction,
    purpose: LetterPurpose,
    tokenSha256: string,
  ): Promise<LetterRow | undefined> {
    const rows: LetterRow[] = await tx.query(
      `${SELECT} WHERE l.token_sha256 = $2 AND l.purpose = $1 AND ${VALID}`,
      [purpose, tokenSha256],
    );
    return rows[0];
  }

  /** Uses a link up; false when somebody has done so meanwhile. */
  async use(tx: Transaction, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account_letter l SET used_at = now() WHERE l.id = $1 AND ${VALID} RETURNING l.id`,
      [id],
    );
    return rows.length === 1;
  }

  /** The other open letters of this purpose to the same address open nothing any more. */
  async withdrawOthers(
    tx: Transaction,
    { id, purpose, email }: Pick<LetterRow, 'id' | 'purpose' | 'email'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE account_letter SET withdrawn_at = now()
       WHERE email = $3 AND purpose = $2 AND id <> $1 AND used_at IS NULL
         AND withdrawn_at IS NULL`,
      [id, purpose, email],
    );
  }
}
