import {
  AuditTrail,
  createTestDatabase,
  Database,
  DivisionStore,
  runAs,
  type TestDatabase,
} from '@tidu/data-access';
import {
  jurisdictionOf,
  type Division,
  type Member,
  type OfficeLevel,
  type OrganisationKind,
  type Role,
} from '@tidu/domain';
import { RecordAct } from '../../../audit/record-act';
import { DivisionDirectory } from '../../../services/division-directory';

const PLACES: readonly Division[] = [
  { code: '330000', name: '浙江省', level: 'province', parentCode: null },
  { code: '330200', name: '宁波市', level: 'city', parentCode: '330000' },
  { code: '330212', name: '鄞州区', level: 'county', parentCode: '330200' },
  { code: '330600', name: '绍兴市', level: 'city', parentCode: '330000' },
  { code: '330602', name: '越城区', level: 'county', parentCode: '330600' },
  { code: '330603', name: '柯桥区', level: 'county', parentCode: '330600' },
  { code: '440000', name: '广东省', level: 'province', parentCode: null },
  { code: '441900', name: '东莞市', level: 'city', parentCode: '440000' },
];

/** An organisation that was made for a test. */
export interface TestOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly level: OfficeLevel | null;
  readonly division: string | null;
  readonly enterprise: string | null;
}

/** A database with some places, in which organisations and people are made as the owner. */
export class TestAccounts {
  private count = 0;

  private constructor(
    private readonly test: TestDatabase,
    readonly owner: Database,
    /** As requests have it: nobody's, unless `runAs` names a viewer. */
    readonly database: Database,
  ) {}

  static async create(): Promise<TestAccounts> {
    const test = await createTestDatabase();
    const owner = await Database.forOwner(test.ownerUrl, 2);
    await owner.transaction((tx) => new DivisionStore().put(tx, PLACES));
    return new TestAccounts(test, owner, await Database.connect(test.appUrl, 6));
  }

  async drop(): Promise<void> {
    await this.database.close();
    await this.owner.close();
    await this.test.drop();
  }

  get record(): RecordAct {
    return new RecordAct(this.database, new AuditTrail());
  }

  get directory(): DivisionDirectory {
    return new DivisionDirectory(this.owner, new DivisionStore());
  }

  /** The first row of a question to the owner. */
  async ask<Row>(query: string, parameters: unknown[] = []): Promise<Row | undefined> {
    const rows = await this.owner.transaction((tx) => tx.query<Row[]>(query, parameters));
    return rows[0];
  }

  async office(level: OfficeLevel, division: string, name: string): Promise<TestOrganisation> {
    return this.organisation('office', name, { level, division });
  }

  async enterprise(name: string, creditCode: string, place: string): Promise<TestOrganisation> {
    const row = await this.ask<{ id: string }>(
      `INSERT INTO enterprise (name, credit_code, credit_code_check, division_code)
       VALUES ($1, $2, 'valid', $3) RETURNING id`,
      [name, creditCode, place],
    );
    return this.organisation('enterprise', name, { enterprise: row?.id ?? null });
  }

  async organisation(
    kind: OrganisationKind,
    name: string,
    of: Partial<Pick<TestOrganisation, 'level' | 'division' | 'enterprise'>> = {},
  ): Promise<TestOrganisation> {
    const { level = null, division = null, enterprise = null } = of;
    const row = await this.ask<{ id: string }>(
      `INSERT INTO organisation (kind, name, level, division_code, enterprise_id)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [kind, name, level, division, enterprise],
    );
    return { id: row?.id ?? '', kind, level, division, enterprise };
  }

  async account(name: string): Promise<string> {
    this.count += 1;
    const row = await this.ask<{ id: string }>(
      `INSERT INTO account (email, name) VALUES ($1, $2) RETURNING id`,
      [`person.${this.count}@example.cn`, name],
    );
    return row?.id ?? '';
  }

  async join(account: string, { id }: TestOrganisation, roles: readonly Role[]): Promise<void> {
    await this.ask(
      `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, $3)`,
      [account, id, roles],
    );
  }

  /** A new account in an organisation, as the viewer that it is once signed in. */
  async member(of: TestOrganisation, name: string, ...roles: Role[]): Promise<Member> {
    const account = await this.account(name);
    await this.join(account, of, roles);
    return viewerOf(account, of, roles);
  }

  /** A new account that belongs nowhere yet. */
  async newcomer(name: string): Promise<Member> {
    return newcomerOf(await this.account(name));
  }

  async emailOf(account: string): Promise<string> {
    const row = await this.ask<{ email: string }>(`SELECT email FROM account WHERE id = $1`, [
      account,
    ]);
    return row?.email ?? '';
  }

  /** The entries of the trail on one subject, the oldest first. */
  async trailOf(subject: string): Promise<string[]> {
    const rows = await this.owner.transaction((tx) =>
      tx.query<{ act: string }[]>(
        `SELECT act FROM audit_entry WHERE subject = $1 ORDER BY sequence`,
        [subject],
      ),
    );
    return rows.map(({ act }) => act);
  }
}

/** Somebody who has signed in for an organisation. */
export function viewerOf(
  account: string,
  { id, kind, level, division, enterprise }: TestOrganisation,
  roles: readonly Role[],
): Member {
  return {
    scope: kind,
    account,
    principal: null,
    organisation: id,
    roles,
    jurisdiction: level && division ? jurisdictionOf(level, division) : null,
    division,
    enterprise,
    narrowedTo: null,
  };
}

export function newcomerOf(account: string): Member {
  return {
    scope: 'newcomer',
    account,
    principal: null,
    organisation: null,
    roles: [],
    jurisdiction: null,
    division: null,
    enterprise: null,
    narrowedTo: null,
  };
}

/** How work of a viewer was refused: `code rule rule`; `done` when it was not. */
export async function outcomeOf(viewer: Member, work: () => Promise<unknown>): Promise<string> {
  try {
    await runAs(viewer, work);
    return 'done';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('errors' in error)) throw error;
    const rules = (error.errors as { path: string; rule: string }[]).map(
      ({ path, rule }) => `${path} ${rule}`,
    );
    return [String(error.code), ...rules].join('; ');
  }
}
