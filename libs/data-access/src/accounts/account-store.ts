import type { Role } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export type Language = 'zh' | 'en';

/** An account with what opens it; the gate alone reads it. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  /** Encrypted. */
  readonly totpSecret: string | null;
  /** Encrypted; shown for enrolment, not confirmed yet. */
  readonly totpNextSecret: string | null;
  readonly totpLastStep: number | null;
  readonly status: 'active' | 'suspended';
  readonly version: number;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string;
}

export interface ConfirmedSecret {
  readonly secret: string;
  /** The step of the code that confirmed it. */
  readonly step: number;
}

const COLUMNS = `id, email, name, language, password_hash AS "passwordHash",
  totp_secret AS "totpSecret", totp_next_secret AS "totpNextSecret",
  totp_last_step::float8 AS "totpLastStep", status, version`;

/** Accounts and their passwords and second factors. */
export class AccountStore {
  async find(tx: Transaction, id: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await tx.query(`SELECT ${COLUMNS} FROM account WHERE id = $1`, [id]);
    return rows[0];
  }

  /** The same; nobody else changes it until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM account WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** @param email in small letters */
  async findByEmail(tx: Transaction, email: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await tx.query(`SELECT ${COLUMNS} FROM account WHERE email = $1`, [
      email,
    ]);
    return rows[0];
  }

  /** The owner of the address whose SHA-256 this is: failures are kept by it. */
  async findByEmailHash(tx: Transaction, sha256: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM account WHERE encode(sha256(convert_to(email, 'UTF8')), 'hex') = $1`,
      [sha256],
    );
    return rows[0];
  }

  /** @returns the id; undefined when the address has an account already */
  async add(tx: Transaction, account: NewAccount): Promise<string | undefined> {
    const { email, name, language, passwordHash } = account;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO account (email, name, language, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [email, name, language, passwordHash],
    );
    return rows[0]?.id;
  }

  async setPassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
    await tx.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [id, passwordHash]);
  }

  /** Takes a step of the second factor; false when it or a later one was taken before. */
  async takeStep(tx: Transaction, id: string, step: number): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account SET totp_last_step = $2
       WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id`,
      [id, step],
    );
    return rows.length === 1;
  }

  /** Keeps the secret of an enrolment until it is confirmed. */
  async offerSecret(tx: Transaction, id: string, secret: string): Promise<void> {
    await tx.query(`UPDATE account SET totp_next_secret = $2 WHERE id = $1`, [id, secret]);
  }

  /** Makes the offered secret the one in force; false when it is no longer the offered one. */
  async confirmSecret(
    tx: Transaction,
    id: string,
    { secret, step }: ConfirmedSecret,
  ): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account SET totp_secret = totp_next_secret, totp_next_secret = NULL,
         totp_last_step = $3
       WHERE id = $1 AND totp_next_secret = $2 RETURNING id`,
      [id, secret, step],
    );
    return rows.length === 1;
  }

  /** Changes what the owner may change; false when the version is not the present one. */
  async updateProfile(
    tx: Transaction,
    id: string,
    profile: { readonly name: string; readonly language: Language; readonly version: number },
  ): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE account SET name = $2, language = $3, version = version + 1
       WHERE id = $1 AND version = $4 RETURNING id`,
      [id, profile.name, profile.language, profile.version],
    );
    return rows.length === 1;
  }

  /** Every role that somebody holds anywhere. */
  async rolesOf(tx: Transaction, id: string): Promise<Role[]> {
    const rows: { role: Role }[] = await tx.query(
      `SELECT DISTINCT unnest(roles) AS role FROM membership WHERE account_id = $1`,
      [id],
    );
    return rows.map(({ role }) => role);
  }
}
