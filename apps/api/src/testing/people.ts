import { randomUUID } from 'node:crypto';
import { Database } from '@tidu/data-access';
import {
  ROLES,
  type OfficeLevel,
  type OrganisationKind,
  type Permission,
  type Role,
} from '@tidu/domain';
import { newToken, type TokenKind } from '@tidu/platform';

export interface TestOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
}

/** Somebody with an open session. */
export interface Person {
  readonly accountId: string;
  readonly organisation: TestOrganisation | null;
  readonly sessionId: string;
  /** Of the session. */
  readonly token: string;
}

interface SessionOptions {
  readonly stage?: 'second-factor' | 'enrol' | 'full';
  /** Minutes since the session was used last. */
  readonly idleMinutes?: number;
  /** Minutes until it ends; negative: it has ended. */
  readonly lastsMinutes?: number;
}

/** Makes organisations and people in a database, as its owner, and signs them in. */
export class People {
  private constructor(private readonly owner: Database) {}

  static async open(ownerUrl: string): Promise<People> {
    return new People(await Database.forOwner(ownerUrl, 2));
  }

  close(): Promise<void> {
    return this.owner.close();
  }

  /** Rows of a question to the owner. */
  ask<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.owner.transaction((tx) => tx.query<Row[]>(sql, parameters));
  }

  async office(level: OfficeLevel, division: string): Promise<TestOrganisation> {
    const [there] = await this.ask<{ id: string }>(
      `SELECT id FROM organisation WHERE kind = 'office' AND level = $1 AND division_code = $2`,
      [level, division],
    );
    if (there) return { id: there.id, kind: 'office' };
    return this.organisation('office', { level, division });
  }

  async enterprise(enterpriseId: string): Promise<TestOrganisation> {
    return this.organisation('enterprise', { enterprise: enterpriseId });
  }

  async organisation(
    kind: OrganisationKind,
    of: { level?: OfficeLevel; division?: string; enterprise?: string } = {},
  ): Promise<TestOrganisation> {
    const [row] = await this.ask<{ id: string }>(
      `INSERT INTO organisation (kind, name, level, division_code, enterprise_id)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [kind, `${kind} ${randomUUID()}`, of.level, of.division, of.enterprise],
    );
    return { id: row?.id ?? '', kind };
  }

  /** A new account in an organisation, signed in. */
  async member(organisation: TestOrganisation, ...roles: Role[]): Promise<Person> {
    const accountId = await this.account();
    await this.ask(
      `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, $3)`,
      [accountId, organisation.id, roles],
    );
    return this.signIn(accountId, organisation);
  }

  /** A new account that belongs nowhere yet, signed in. */
  async newcomer(): Promise<Person> {
    return this.signIn(await this.account(), null);
  }

  async account(): Promise<string> {
    const id = randomUUID();
    await this.ask(`INSERT INTO account (id, email, name) VALUES ($1, $2, '测试')`, [
      id,
      `${id}@example.cn`,
    ]);
    return id;
  }

  async signIn(
    accountId: string,
    organisation: TestOrganisation | null,
    { stage = 'full', idleMinutes = 0, lastsMinutes = 60 }: SessionOptions = {},
  ): Promise<Person> {
    const { token, hash } = newToken('session');
    const [row] = await this.ask<{ id: string }>(
      `INSERT INTO account_session (token_sha256, account_id, organisation_id, stage, used_at,
         expires_at)
       VALUES ($1, $2, $3, $4, now() - make_interval(mins => $5), now() + make_interval(mins => $6))
       RETURNING id`,
      [hash.toString('hex'), accountId, organisation?.id, stage, idleMinutes, lastsMinutes],
    );
    return { accountId, organisation, sessionId: row?.id ?? '', token };
  }

  /** A token that may do some of what its owner may. */
  async apiToken(
    { accountId, organisation }: Person,
    permissions: readonly Permission[],
    lastsMinutes = 60,
  ): Promise<string> {
    const { token, hash } = newToken('api');
    await this.ask(
      `INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions,
         expires_at)
       VALUES ($1, $2, $3, 'test', $4, now() + make_interval(mins => $5))`,
      [hash.toString('hex'), accountId, organisation?.id, permissions, lastsMinutes],
    );
    return token;
  }

  /** A token that looks right, and that nobody ever gave out. */
  unknownToken(kind: TokenKind): string {
    return newToken(kind).token;
  }

  /** One member for every role there is, by the role. */
  async everyRole(): Promise<Map<Role, Person>> {
    const people = new Map<Role, Person>();
    for (const role of Object.keys(ROLES) as Role[]) {
      people.set(role, await this.member(await this.homeOf(ROLES[role].kind), role));
    }
    return people;
  }

  private async homeOf(kind: OrganisationKind): Promise<TestOrganisation> {
    if (kind === 'office') return this.office('county', '330106');
    if (kind !== 'enterprise') return this.organisation(kind);
    const [row] = await this.ask<{ id: string }>(
      `INSERT INTO enterprise (name, division_code) VALUES ($1, '330106') RETURNING id`,
      [`企业 ${randomUUID()}`],
    );
    return this.enterprise(row?.id ?? '');
  }
}
