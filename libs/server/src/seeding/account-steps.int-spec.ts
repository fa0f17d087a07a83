import { createTestDatabase, Database, runAs, type TestDatabase } from '@tidu/data-access';
import { GATE, isPermitted, PERMISSIONS, ROLES, type Permission, type Role } from '@tidu/domain';
import { PasswordHasher, SecretBox, SecretKey } from '@tidu/platform';
import { DemoSecrets } from '../accounts/demo/demo-secrets';
import { seedDatabase } from './seed-database';

jest.setTimeout(120_000);

const KEY = new SecretKey(Buffer.alloc(32, 1));
const OTHER_KEY = new SecretKey(Buffer.alloc(32, 2));

interface Row {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly totpSecret: string | null;
  readonly roles: Role[] | null;
  readonly kind: string | null;
  readonly level: string | null;
}

describe('the accounts of the demonstration', () => {
  let test: TestDatabase;
  let database: Database;
  let owner: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    owner = await Database.forOwner(test.ownerUrl, 2);
    database = await Database.connect(test.appUrl, 2);
    await seedDatabase(test.ownerUrl, { demo: true, log: () => undefined });
  }, 120_000);

  afterAll(async () => {
    await database.close();
    await owner.close();
    await test.drop();
  });

  async function seed(key: SecretKey | undefined): Promise<string[]> {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    await seedDatabase(test.ownerUrl, { demo: true, demoKey: key, log });
    return lines;
  }

  const rows = () =>
    runAs(GATE, () =>
      database.read((tx) =>
        tx.query<Row[]>(
          `SELECT a.id, a.email, a.password_hash AS "passwordHash", a.totp_secret AS "totpSecret",
             m.roles, o.kind, o.level
           FROM account a LEFT JOIN membership m ON m.account_id = a.id
           LEFT JOIN organisation o ON o.id = m.organisation_id ORDER BY a.email`,
        ),
      ),
    );
  const byEmail = async (email: string): Promise<Row> => {
    const row = (await rows()).find((each) => each.email === email);
    if (!row) throw new Error(`no account ${email}`);
    return row;
  };
  const change = (sql: string) => owner.transaction((tx) => tx.query<unknown>(sql));

  it('are not there without a key', async () => {
    expect(await seed(undefined)).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('are loaded once, also by two processes at once', async () => {
    const lines = (await Promise.all([seed(KEY), seed(KEY)])).flat();
    expect(lines).toEqual(['demo/accounts: 47 accounts, 11 organisations']);
    const before = await rows();
    expect(await seed(KEY)).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('hold every role, in offices of every level', async () => {
    const all = await rows();
    const held = all.flatMap(({ roles, level }) =>
      (roles ?? []).map((role) => `${role} ${level ?? ''}`.trim()),
    );
    const wanted = (Object.keys(ROLES) as Role[]).flatMap((role) =>
      ROLES[role].kind === 'office'
        ? ['county', 'city', 'province', 'ministry'].map((level) => `${role} ${level}`)
        : [role],
    );
    expect(held).toEqual(expect.arrayContaining(wanted));
    expect(all.filter(({ roles }) => roles === null).map(({ email }) => email)).toEqual([
      'newcomer@demo.tidu',
    ]);
    const someRoles = all.flatMap(({ roles }) => roles ?? []);
    const permissions = Object.keys(PERMISSIONS) as Permission[];
    expect(permissions.filter((name) => !isPermitted(name, someRoles))).toEqual([]);
  });

  it('keep their passwords and second factors as any other account, each salted by itself', async () => {
    const all = await rows();
    const password = new DemoSecrets(KEY).password();
    const checks = await Promise.all(
      all.map(({ passwordHash }) => new PasswordHasher().check(password, passwordHash)),
    );
    expect(checks).toEqual(all.map(() => ({ matches: true, outdated: false })));
    expect(new Set(all.map(({ passwordHash }) => passwordHash)).size).toBe(all.length);
    const box = new SecretBox(KEY.derive('second-factor'));
    for (const { id, email, totpSecret, roles } of all) {
      const needed = (roles ?? []).some((role) => ROLES[role].secondFactor);
      const secret = totpSecret === null ? undefined : box.open(totpSecret, id);
      expect([email, secret]).toEqual([
        email,
        needed ? new DemoSecrets(KEY).totpSecret(email) : undefined,
      ]);
    }
  });

  it('are left as somebody changed them, and what is missing comes back', async () => {
    await change(
      `UPDATE account SET password_hash = 'changed', name = '改名' WHERE email = 'yuecheng.handler@demo.tidu'`,
    );
    await change(`UPDATE membership SET roles = '{inspector}' WHERE account_id =
      (SELECT id FROM account WHERE email = 'yuecheng.approver@demo.tidu')`);
    await change(`DELETE FROM membership WHERE account_id =
      (SELECT id FROM account WHERE email = 'keqiao.handler@demo.tidu')`);
    await change(`DELETE FROM account WHERE email = 'newcomer@demo.tidu'`);
    await change(`DELETE FROM seed_mark WHERE name = 'demo/accounts'`);
    expect(await seed(KEY)).toEqual(['demo/accounts: 1 accounts, 11 organisations']);
    expect((await byEmail('yuecheng.handler@demo.tidu')).passwordHash).toBe('changed');
    expect((await byEmail('yuecheng.approver@demo.tidu')).roles).toEqual(['inspector']);
    expect((await byEmail('keqiao.handler@demo.tidu')).roles).toBeNull();
    expect((await byEmail('newcomer@demo.tidu')).kind).toBeNull();
  });

  it('get new credentials with a new key, which opens none of the old ones', async () => {
    await change(`UPDATE account SET totp_last_step = 9 WHERE email = 'keqiao.leader@demo.tidu'`);
    expect(await seed(OTHER_KEY)).toEqual(['demo/accounts: 0 accounts, 11 organisations']);
    const { id, email, passwordHash, totpSecret } = await byEmail('keqiao.leader@demo.tidu');
    const secrets = new DemoSecrets(OTHER_KEY);
    expect(await new PasswordHasher().check(secrets.password(), passwordHash)).toMatchObject({
      matches: true,
    });
    const box = new SecretBox(OTHER_KEY.derive('second-factor'));
    expect(box.open(totpSecret, id)).toBe(secrets.totpSecret(email));
    expect((await byEmail('yuecheng.handler@demo.tidu')).passwordHash).not.toBe('changed');
  });

  it('take an office that is there already, whatever it is called', async () => {
    const offices = await owner.transaction((tx) =>
      tx.query<{ name: string }[]>(
        `SELECT name FROM organisation WHERE kind = 'office' AND division_code = '330602'`,
      ),
    );
    expect(offices).toEqual([{ name: '绍兴市越城区经济和信息化局' }]);
  });
});
