import {
  AuditStore,
  createTestDatabase,
  Database,
  LetterStore,
  runAs,
  type TestDatabase,
} from '@tidu/data-access';
import { GATE } from '@tidu/domain';
import { loadConfiguration, readToken } from '@tidu/platform';
import { inviteAdministrator } from './invite-administrator';

const CONFIGURATION = loadConfiguration({ PUBLIC_URL: 'https://tidu.example.gov.cn' });

let test: TestDatabase;
let owner: Database;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = await Database.forOwner(test.ownerUrl, 1);
  database = await Database.forSystem(test.appUrl, 2);
}, 60_000);

afterAll(async () => {
  await owner.close();
  await database.close();
  await test.drop();
});

const invite = (email: string, role: string) =>
  inviteAdministrator(owner, CONFIGURATION, { email, role });

describe('the invitation of an administrator by whoever installs the product', () => {
  it('is a link that opens an invitation into the platform with that one role', async () => {
    const { url } = await invite(' Li.Na@Example.gov.cn ', 'securityAdministrator');
    expect(url).toMatch(/^https:\/\/tidu\.example\.gov\.cn\/invitation#token=/);
    const reading = readToken('invitation', url.split('#token=')[1]);
    const hash = reading.ok ? reading.hash.toString('hex') : '';
    const letter = await runAs(GATE, () =>
      database.transaction((tx) => new LetterStore().findByToken(tx, 'invitation', hash)),
    );
    expect(letter).toMatchObject({
      email: 'li.na@example.gov.cn',
      organisationKind: 'platform',
      roles: ['securityAdministrator'],
    });
  });

  it('makes the platform once, and stands on the trail without its token', async () => {
    const { url } = await invite('wang@example.gov.cn', 'auditAdministrator');
    const platforms: unknown[] = await owner.transaction((tx) =>
      tx.query(`SELECT FROM organisation WHERE kind = 'platform'`),
    );
    expect(platforms).toHaveLength(1);
    const entries = await database.read((tx) =>
      new AuditStore().search(tx, { act: 'invitation.create', limit: 10 }),
    );
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain(url.split('#token=')[1]);
  });

  it.each([
    ['no address', 'auditAdministrator', 'email'],
    ['a@example.cn', 'leader', 'role'],
    ['a@example.cn', '__proto__', 'role'],
  ])('is refused for %p as %p, naming the field', async (email, role, path) => {
    await expect(invite(email, role)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path }],
    });
  });
});
