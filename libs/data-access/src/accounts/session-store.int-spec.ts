import { GATE } from '@tidu/domain';
import { Database } from '../database/database';
import { runAs } from '../database/viewer-context';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { explain } from '../testing/explain';
import { ApiTokenStore } from './api-token-store';
import { SessionStore } from './session-store';

const LIMITS = { strictRoles: ['handler'], strict: 1800, other: 43_200 } as const;
/** The hash of the session of the account of this number. */
const hashOf = (number: number): string => String(number).padStart(64, '0');

/** Five thousand accounts with a membership, a session and a token each. */
const MANY = `
  INSERT INTO organisation (kind, name, level, division_code)
    VALUES ('office', '越城区', 'county', '330602');
  INSERT INTO account (email, name)
    SELECT n || '@sx.cn', '王芳' FROM generate_series(1, 5000) n;
  INSERT INTO membership (account_id, organisation_id, roles)
    SELECT a.id, o.id, '{handler}' FROM account a, organisation o;
  INSERT INTO account_session (token_sha256, account_id, organisation_id, stage, expires_at)
    SELECT lpad(split_part(email, '@', 1), 64, '0'), a.id, o.id, 'full', now() + interval '1 hour'
    FROM account a, organisation o;
  INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions, expires_at)
    SELECT lpad(split_part(email, '@', 1), 64, '0'), a.id, o.id, 'x', '{enterprise.read}',
      now() + interval '1 hour'
    FROM account a, organisation o;
  ANALYZE account, membership, account_session, api_token, organisation;
`;

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  const owner = await Database.forOwner(test.ownerUrl, 1);
  await owner.transaction((tx) => tx.query(MANY));
  await owner.close();
  database = await Database.connect(test.appUrl, 2);
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('finding out who sends a request', () => {
  it('reads no table from end to end, by token', async () => {
    const plans = await runAs(GATE, () =>
      database.transaction((tx) =>
        explain(tx, async (explaining) => {
          await new ApiTokenStore().authenticate(explaining, hashOf(7));
        }),
      ),
    );
    const scanned = plans.match(/Seq Scan on (\w+)/g) ?? [];
    // One office is quicker read than looked up.
    expect(scanned.filter((scan) => scan !== 'Seq Scan on organisation')).toEqual([]);
    expect(plans).toContain('api_token_token_sha256_key');
  });

  it('tells a session by its token, and nothing of any other', async () => {
    const store = new SessionStore();
    const found = await store.authenticate(database, hashOf(7), LIMITS);
    expect(found).toMatchObject({ kind: 'office', roles: ['handler'], stage: 'full' });
    expect(await store.authenticate(database, 'f'.repeat(64), LIMITS)).toBeUndefined();
  });

  it('is the one thing that the login role may do with credentials', async () => {
    for (const table of ['account_session', 'account', 'api_token']) {
      await expect(database.call(`SELECT FROM ${table}`, [])).rejects.toThrow('permission denied');
    }
  });
});
