import type { ProblemView } from '@tidu/contracts';
import { RequestCountStore } from '@tidu/data-access';
import { RequestCounts } from '@tidu/server';
import { ApiBench } from '../testing/api-bench';
import { OTHER_FORMS, sendTarget } from '../testing/send-target';

jest.setTimeout(120_000);

/** Starts of a minute are waited for, so that no test sees two of them. */
async function freshMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
}

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', process.env['TIDU_TEST_REDIS_URL']],
  ['PostgreSQL, for Redis is away,', 'redis://127.0.0.1:1'],
])('how often somebody may ask, counted in %s', (where, redisUrl) => {
  let api: ApiBench;

  beforeAll(async () => {
    if (where === 'Redis') expect(redisUrl).toBeDefined();
    api = await ApiBench.open({
      demo: false,
      env: { REQUEST_LIMITS: 'true', ...(redisUrl ? { REDIS_URL: redisUrl } : {}) },
    });
  });

  beforeEach(() => freshMinute());

  afterAll(() => api.close());

  it('is 600 times a minute for one account; others go on', async () => {
    const one = api.as(await api.people.newcomer());
    const statuses = new Set<number>();
    for (let asked = 0; asked < 600; asked += 1) {
      statuses.add((await one.send('GET', '/session')).statusCode);
    }
    expect([...statuses]).toEqual([200]);
    const refused = await one.send('GET', '/session');
    expect(refused.statusCode).toBe(429);
    expect((JSON.parse(refused.body) as ProblemView).code).toBe('request.too-many');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    const { cookie = '' } = one.credentials();
    for (const [, write] of OTHER_FORMS) {
      const target = write('/api/v1/session');
      const { statusCode } = await sendTarget(api.app, 'GET', target, { headers: { cookie } });
      expect(statusCode).toBe(429);
    }
    const other = api.as(await api.people.newcomer());
    expect((await other.send('GET', '/session')).statusCode).toBe(200);
    expect(await api.trailOf('/api/v1/session')).toContain('request.too-many refused');
  });

  it('is 30 times a minute for signing in, exactly, also at the same time', async () => {
    const body = { email: 'nobody@example.cn', password: 'not the password' };
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const { statusCode, headers } = await api.as(null).send('POST', '/session', { body });
        return headers['retry-after'] === undefined ? 'answered' : statusCode;
      }),
    );
    // Some of those that are let through wait for the account that they try; they too are told so.
    const trail = await api.people.ask<{ limit: string }>(
      `SELECT detail::jsonb ->> 'limit' AS "limit" FROM audit_entry WHERE act = 'request.too-many'
       AND detail::jsonb ->> 'route' = '/api/v1/session' AND account IS NULL`,
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(trail).toEqual([{ limit: 'strict' }]);
  });

  it('is 30 times a minute with API tokens that are none; one that is none costs no other', async () => {
    const withToken = (token: string) =>
      api.as(null).send('GET', '/enterprises', { headers: { authorization: `Bearer ${token}` } });
    const statuses: number[] = [];
    for (let tried = 0; tried < 30; tried += 1) {
      statuses.push((await withToken(api.people.unknownToken('api'))).statusCode);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
    const refused = await withToken(api.people.unknownToken('api'));
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const good = await api.people.apiToken(api.ministry, ['enterprise.read']);
    expect((await withToken(good)).statusCode).toBe(200);
    expect(await api.trailOf('/api/v1/enterprises')).toEqual([
      'request.unauthenticated refused',
      'request.too-many refused',
    ]);
  });

  it('is 600 times a minute with sessions that are none: such a cookie is nobody’s', async () => {
    const tryOne = () =>
      api.as(null).send('GET', '/session', {
        headers: { cookie: `tidu_session=${api.people.unknownToken('session')}` },
      });
    let tries = 0;
    while (tries < 600 && (await tryOne()).statusCode === 200) tries += 1;
    expect((await tryOne()).statusCode).toBe(429);
  });
});

describe('a count in memory', () => {
  it('is known to other processes once it was added to the database', async () => {
    const api = await ApiBench.open({ demo: false });
    await freshMinute();
    const here = api.app.get(RequestCounts, { strict: false });
    const there = new RequestCounts(api.requests, new RequestCountStore());
    for (let asked = 0; asked < 7; asked += 1) here.roughly('all:x', 60);
    expect(there.roughly('all:x', 60).count).toBe(1);
    await here.flush();
    await there.flush();
    expect(there.roughly('all:x', 60).count).toBe(9);
    await api.close();
  });
});
