import { randomUUID } from 'node:crypto';
import { isPermitted, PERMISSIONS, type Permission, type Role } from '@tidu/domain';
import type { ProblemView } from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';
import { fill, routesOf, type TestedRoute } from '../testing/api-routes';
import type { Person } from '../testing/people';

jest.setTimeout(300_000);

/** Who asks: each role alone, somebody who belongs nowhere yet, and nobody. */
type Asker = Role | 'newcomer' | 'nobody';

/** Permissions that no route asks for, each with its reason. */
const RESERVED: Partial<Record<Permission, string>> = {};

let api: ApiBench;
let routes: TestedRoute[];
let people: Map<Asker, Person | null>;

beforeAll(async () => {
  api = await ApiBench.open({ demo: false });
  routes = routesOf(api.app);
  people = new Map<Asker, Person | null>(await api.people.everyRole());
  people.set('newcomer', await api.people.newcomer());
  people.set('nobody', null);
}, 60_000);

afterAll(() => api.close());

const rolesOf = (asker: Asker): Role[] | null => {
  if (asker === 'nobody') return null;
  return asker === 'newcomer' ? [] : [asker];
};

/** As somebody with a new session: some routes end those that there are. */
async function as(asker: Asker) {
  const person = people.get(asker) ?? null;
  return api.as(person && (await api.people.signIn(person.accountId, person.organisation)));
}

async function ask(asker: Asker, { method, path }: TestedRoute) {
  const target = fill(path);
  const answer = await (
    await as(asker)
  ).send(method, target, {
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
    headers: { 'idempotency-key': `${asker}-${method}-${target}`.slice(0, 200) },
  });
  return { answer, subject: `/api/v1${target}` };
}

const codeOf = (body: string): string => (JSON.parse(body || '{}') as ProblemView).code;

describe('every route for every role', () => {
  it('lets through whoever has its permission, and nobody else; each refusal is on the trail', async () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const route of routes) {
      for (const asker of people.keys()) {
        const { answer, subject } = await ask(asker, route);
        const what = `${asker}: ${route.method} ${route.path} → ${answer.statusCode}`;
        if (isPermitted(route.permission, rolesOf(asker))) {
          const refused = ['session.required', 'permission.denied', 'request.forged'];
          const isRefused =
            answer.statusCode >= 400 &&
            answer.headers['content-type']?.toString().includes('json') &&
            refused.includes(codeOf(answer.body));
          if (answer.statusCode >= 500 || isRefused) wrong.push(`${what} ${answer.body}`);
        } else if (asker === 'nobody') {
          if (answer.statusCode !== 401 || codeOf(answer.body) !== 'session.required') {
            wrong.push(what);
          }
        } else {
          if (answer.statusCode !== 403 || codeOf(answer.body) !== 'permission.denied') {
            wrong.push(what);
          }
          const account = people.get(asker)?.accountId;
          const [counted] = await api.people.ask<{ entries: number }>(
            `SELECT count(*)::int AS entries FROM audit_entry WHERE account = $1 AND subject = $2
             AND act = 'request.denied' AND outcome = 'refused'
             AND detail::jsonb ->> 'method' = $3`,
            [account, subject, route.method],
          );
          if (!counted?.entries) wrong.push(`${what}, not on the trail`);
        }
        checked += 1;
      }
    }
    process.stdout.write(`routes × roles: ${checked} checked\n`);
    expect(wrong).toEqual([]);
    expect(checked).toBe(routes.length * 14);
  });

  it('has a use for every permission', () => {
    const used = new Set(routes.map(({ permission }) => permission));
    const unused = (Object.keys(PERMISSIONS) as Permission[]).filter(
      (permission) => !used.has(permission) && !(permission in RESERVED),
    );
    expect(unused).toEqual([]);
  });

  it('says in both languages what is missing, and in which role one acts', async () => {
    const answer = await (await as('inspector')).post<ProblemView>('/screenings', {});
    expect(answer.status).toBe(403);
    expect(answer.body.message).toEqual({
      zh: '没有“开展摸排”的权限：您的角色是核查员',
      en: 'You may not run screenings: you act as inspector',
    });
  });

  it('records nobody’s tries on one route once a minute', async () => {
    const entries = async (): Promise<number> => {
      const rows = await api.people.ask<{ count: number }>(
        `SELECT count(*)::int AS count FROM audit_entry WHERE act = 'request.unauthenticated'
         AND detail::jsonb ->> 'route' = '/api/v1/imports/:id/errors.csv'`,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await entries();
    const path = `/imports/${randomUUID()}/errors.csv`;
    for (let tries = 0; tries < 5; tries += 1) await api.as(null).get(path);
    // None when the matrix above asked within this minute.
    expect((await entries()) - before).toBeLessThanOrEqual(1);
    expect(await entries()).toBeGreaterThanOrEqual(1);
  });

  it('records two hundred tries a minute of one account each, and then one by each route', async () => {
    const newcomer = await api.people.newcomer();
    for (let tries = 0; tries < 250; tries += 1) await api.as(newcomer).get('/screenings');
    await api.as(newcomer).get('/back-tests');
    const rows = await api.people.ask<{ route: string; entries: number }>(
      `SELECT detail::jsonb ->> 'route' AS route, count(*)::int AS entries FROM audit_entry
       WHERE account = $1 GROUP BY 1 ORDER BY 1`,
      [newcomer.accountId],
    );
    expect(rows).toEqual([
      { route: '/api/v1/back-tests', entries: 1 },
      { route: '/api/v1/screenings', entries: 201 },
    ]);
  });

  it('counts what a flood of askers leaves no room for, and writes the number once', async () => {
    const flood = await ApiBench.open({ demo: false });
    const ask = (asker: number) =>
      flood.app.inject({
        url: '/api/v1/screenings',
        remoteAddress: `10.${asker >> 16}.${(asker >> 8) & 255}.${asker & 255}`,
      });
    for (let asker = 0; asker < 1_025; asker += 1) expect((await ask(asker)).statusCode).toBe(401);
    // What is not written yet when the process ends is written then.
    await flood.app.close();
    const rows = await flood.people.ask<{ unrecorded: number | null; entries: number }>(
      `SELECT (detail::jsonb ->> 'unrecorded')::int AS unrecorded, count(*)::int AS entries
       FROM audit_entry WHERE outcome = 'refused' AND account IS NULL GROUP BY 1 ORDER BY 1`,
    );
    await flood.close();
    expect(rows).toEqual([
      { unrecorded: 25, entries: 1 },
      { unrecorded: null, entries: 1_000 },
    ]);
  });
});

describe('the record of a refusal', () => {
  it('is needed: when it cannot be written nothing is answered but a fault', async () => {
    // Of accounts that were refused nothing yet: after two hundred tries not each needs a record.
    const office = await api.people.office('county', '330106');
    const newcomer = api.as(await api.people.newcomer());
    const handler = api.as(await api.people.member(office, 'handler'));
    const path = fill('/screenings/:id');
    await api.people.ask(`ALTER FUNCTION append_audit RENAME TO append_nothing`);
    try {
      expect((await newcomer.send('GET', path)).statusCode).toBe(500);
      expect((await handler.send('GET', path)).statusCode).toBe(500);
    } finally {
      await api.people.ask(`ALTER FUNCTION append_nothing RENAME TO append_audit`);
    }
    expect((await newcomer.send('GET', path)).statusCode).toBe(403);
  });
});
