import type { Database } from '@tidu/data-access';
import type { Role } from '@tidu/domain';
import { PasswordHasher, type SecretBox } from '@tidu/platform';
import { Secret, TOTP } from 'otpauth';

export const PASSWORD = '湖边的灯塔 walks 9 otters';
/** 160 bits, the same for all whose second factor is set up. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export interface Person {
  readonly id: string;
  readonly email: string;
}

interface NewPerson {
  readonly email: string;
  readonly name?: string;
  readonly password?: string | null;
  readonly totp?: boolean;
  readonly status?: 'active' | 'suspended';
}

/** Makes organisations and people in a database, as its owner. */
export class People {
  private passwordHash: Promise<string> | undefined;

  constructor(
    protected readonly owner: Database,
    private readonly box: SecretBox,
  ) {}

  /** As the owner of the tables, whom no policy holds. */
  async rows<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.owner.transaction((tx) => tx.query<Row[]>(statement, parameters));
  }

  async person(person: NewPerson): Promise<Person> {
    const { email, name = '王芳', password = PASSWORD, totp = false, status = 'active' } = person;
    const [row] = await this.rows<{ id: string }>(
      `INSERT INTO account (email, name, password_hash, status) VALUES ($1, $2, $3, $4)
       RETURNING id`,
      [email, name, await this.hashOf(password), status],
    );
    const id = idOf(row);
    if (totp) await this.setTotp(id);
    return { id, email };
  }

  async setTotp(accountId: string): Promise<void> {
    const sealed = this.box.seal(SECRET, accountId);
    await this.rows(`UPDATE account SET totp_secret = $2, totp_last_step = NULL WHERE id = $1`, [
      accountId,
      sealed,
    ]);
  }

  /** A code of the second factor. @param steps half minutes from now */
  code(steps = 0, secret = SECRET): string {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }

  /** An office of a county. */
  async office(name: string, division: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `INSERT INTO organisation (kind, name, level, division_code)
       VALUES ('office', $1, 'county', $2) RETURNING id`,
      [name, division],
    );
    return idOf(row);
  }

  async enterprise(name: string, creditCode: string): Promise<{ id: string; enterprise: string }> {
    await this.rows(`INSERT INTO division (code, name, level) VALUES ('330602', '越城区', 'county')
      ON CONFLICT DO NOTHING`);
    const [row] = await this.rows<{ id: string; enterprise: string }>(
      `WITH e AS (INSERT INTO enterprise (name, credit_code, credit_code_check, division_code)
         VALUES ($1, $2, 'valid', '330602') RETURNING id)
       INSERT INTO organisation (kind, name, enterprise_id) SELECT 'enterprise', $1, id FROM e
       RETURNING id, enterprise_id AS enterprise`,
      [name, creditCode],
    );
    if (!row) throw new Error('nothing was made');
    return row;
  }

  async join(person: Person, organisation: string, ...roles: Role[]): Promise<void> {
    await this.rows(
      `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, $3)`,
      [person.id, organisation, roles],
    );
  }

  /** Names a substitute from some days from now on until others. */
  async substitute(who: {
    organisation: string;
    principal: Person;
    substitute: Person;
    from?: number;
    until?: number;
  }): Promise<string> {
    const { organisation, principal, substitute, from = 0, until = 1 } = who;
    const [row] = await this.rows<{ id: string }>(
      `INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
       SELECT $1, $2, $3, today + $4::integer, today + $5::integer
       FROM (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS today) d RETURNING id`,
      [organisation, principal.id, substitute.id, from, until],
    );
    return idOf(row);
  }

  private async hashOf(password: string | null): Promise<string | null> {
    if (password === null) return null;
    if (password !== PASSWORD) return new PasswordHasher().hash(password);
    this.passwordHash ??= new PasswordHasher().hash(PASSWORD);
    return this.passwordHash;
  }
}

function idOf(row: { id: string } | undefined): string {
  if (!row) throw new Error('nothing was made');
  return row.id;
}
