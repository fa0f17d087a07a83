import type { ProblemView } from '@tidu/contracts';
import { isPermitted, type Role } from '@tidu/domain';
import { toCursor } from '@tidu/server';
import { ApiBench } from '../testing/api-bench';
import { describedRoutes, fill, routesOf, type DescribedRoute } from '../testing/api-routes';
import { EVALUATION } from '../testing/county';
import type { Person } from '../testing/people';
import { OTHER_FORMS, sendTarget } from '../testing/send-target';

jest.setTimeout(600_000);

/** What has broken other products: SQL, paths, templates, numbers beyond all, texts that are none. */
const HOSTILE = [
  `' OR '1'='1`,
  `'; DROP TABLE account; --`,
  `") UNION SELECT password_hash FROM account --`,
  '\0',
  '%',
  '\\',
  '../../../../etc/passwd',
  '${jndi:ldap://127.0.0.1/a}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\ud800',
  '1e999',
  '-1',
  'NaN',
  '[]',
  'null',
  '2026-W47',
  '9999-12-31T23:59:59.999Z',
  '张'.repeat(2_000),
];

/** Places in a list that nobody was ever given, of every length that a list has. */
const CURSORS = [`'`, '\0', '9'.repeat(40), '2026-02-30', '-infinity'].flatMap((part) =>
  [1, 2, 3].map((length) => toCursor(Array.from({ length }, () => part))),
);

/** With these a query is whole but for the one value that is hostile. */
const USUAL: Readonly<Record<string, string>> = {
  ...EVALUATION,
  from: 'CN-GRADIENT-2026/little-giant',
  to: 'CN-GRADIENT-2026/little-giant',
};

let api: ApiBench;
let people: Map<Role, Person>;
let routes: DescribedRoute[];

beforeAll(async () => {
  api = await ApiBench.open({ demo: false, page: '<body><tidu-root></tidu-root></body>' });
  people = await api.people.everyRole();
  routes = describedRoutes(api.app);
}, 60_000);

afterAll(() => api.close());

/** Somebody who gets past the guard, with a session that nothing has ended yet. */
async function asPermitted({ method, path }: DescribedRoute) {
  const route = routesOf(api.app).find((one) => one.method === method && one.path === path);
  const [, person] =
    [...people].find(([role]) => route && isPermitted(route.permission, [role])) ?? [];
  return api.as(person ? await api.people.signIn(person.accountId, person.organisation) : null);
}

describe('a hostile text', () => {
  it('in a query, a sort, a cursor or a path of a GET is nobody’s fault but the sender’s', async () => {
    const wrong: string[] = [];
    let sent = 0;
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const caller = await asPermitted(route);
      for (const { name, in: place } of route.parameters) {
        for (const text of [...HOSTILE, ...(name === 'after' ? CURSORS : [])]) {
          const known = route.parameters.map((parameter) => parameter.name);
          const usual = Object.entries(USUAL).filter(([key]) => known.includes(key));
          const query = new URLSearchParams(usual);
          if (place === 'query') query.set(name, text);
          const path = fill(
            route.path,
            place === 'path' ? { [name]: Buffer.from(text).toString() } : {},
          );
          const answer = await caller.send('GET', `${path}?${query.toString()}`);
          if (answer.statusCode >= 500) wrong.push(`${path} ${name}=${JSON.stringify(text)}`);
          sent += 1;
        }
      }
    }
    process.stdout.write(`hostile texts: ${sent} sent\n`);
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
  });

  it('leaves every table where it was', async () => {
    const [counted] = await api.people.ask<{ accounts: number }>(
      `SELECT count(*)::int AS accounts FROM account`,
    );
    expect(counted?.accounts).toBe(people.size + 1);
  });
});

describe('an address of the API', () => {
  const POLICY = /^default-src 'none'; frame-ancestors 'none'/;

  describe.each(OTHER_FORMS)('%s', (_form, write) => {
    it('knows who asks, and refuses a token that nobody gave out', async () => {
      const handler = people.get('handler') as Person;
      const { accountId, organisation } = handler;
      const { cookie = '' } = api
        .as(await api.people.signIn(accountId, organisation))
        .credentials();
      const target = write('/api/v1/account');
      const own = await sendTarget(api.app, 'GET', target, { headers: { cookie } });
      expect(own.statusCode).toBe(200);
      const authorization = `Bearer ${api.people.unknownToken('api')}`;
      const open = write('/api/v1/divisions');
      const foreign = await sendTarget(api.app, 'GET', open, { headers: { authorization } });
      expect(foreign.statusCode).toBe(401);
    });

    it('is closed to pages of other sites', async () => {
      const answer = await sendTarget(api.app, 'POST', write('/api/v1/session'), {
        body: { email: 'a@example.cn', password: 'not the password' },
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect(answer.statusCode).toBe(403);
      expect((JSON.parse(answer.body) as ProblemView).code).toBe('request.forged');
    });

    it.each(['/api/v1/divisions', '/api/v1/nowhere'])(
      'is answered with data that runs nothing and is kept nowhere: %s',
      async (path) => {
        const { headers, body } = await sendTarget(api.app, 'GET', write(path));
        expect(headers['content-security-policy']).toMatch(POLICY);
        expect(headers['cache-control']).toBe('no-store');
        expect(headers['content-type']).toMatch(/json/);
        expect(body).not.toContain('<tidu-root');
      },
    );
  });
});

describe('a field that no form has', () => {
  const EXTRA = { isAdmin: true, roles: ['auditAdministrator'], 'account.status': 'active' };

  it('is refused in every body, by its name', async () => {
    const wrong: string[] = [];
    const withBody = routes.filter(({ takesJson }) => takesJson);
    for (const route of withBody) {
      const caller = await asPermitted(route);
      const answer = await caller.send(route.method, fill(route.path), {
        body: EXTRA,
        headers: { 'idempotency-key': `extra-${route.method}-${route.path}` },
      });
      const { errors = [] } = JSON.parse(answer.body) as ProblemView;
      const named = errors.some(
        ({ path, rule }) => path === 'isAdmin' && rule === 'whitelistValidation',
      );
      if (answer.statusCode !== 400 || !named) wrong.push(`${route.path} ${answer.statusCode}`);
    }
    process.stdout.write(`bodies with fields of their own: ${withBody.length} sent\n`);
    expect(wrong).toEqual([]);
    expect(withBody.length).toBeGreaterThan(20);
  });

  it('is refused in every query that is read', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      if (!route.parameters.some((parameter) => parameter.in === 'query')) continue;
      // It comes from a link, and takes out of it one value alone.
      if (route.path === '/openid/start') continue;
      const path = fill(route.path);
      const answer = await (await asPermitted(route)).send('GET', `${path}?isAdmin=true`);
      if (answer.statusCode !== 400) wrong.push(`${route.path} ${answer.statusCode}`);
    }
    expect(wrong).toEqual([]);
  });
});
