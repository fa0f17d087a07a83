import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProblemView } from '@tidu/contracts';
import { isPermitted, type Role } from '@tidu/domain';
import { ApiBench } from '../testing/api-bench';
import { fill, routesOf, type TestedRoute } from '../testing/api-routes';
import { EVALUATION, workOfCounty, type County } from '../testing/county';

jest.setTimeout(120_000);

const ROLES: Role[] = ['handler', 'approver', 'leader', 'publisher', 'inspector'];
const SOURCE = join(__dirname, '../../../../seeds/rule-packs/CN-GRADIENT-2026/little-giant.yaml');

/** What anybody in an office may see, of whichever county it is. */
const OPEN = new Set(['GET /organisations/:id']);
/** What the maker of the data has no right to either. */
const NOT_OF_ITS_OWN = new Set(['GET /claims/:id/proof', 'DELETE /claims/own/:id']);

/** Bodies and queries with which a route looks for what it was asked about. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /enterprises/:id/what-if': { ...EVALUATION, changes: [] },
  'PUT /organisations/:id/members/:accountId': { roles: ['handler'] },
  'POST /organisations/:id/invitations': { email: 'a@example.cn', roles: ['handler'] },
  'PUT /claims/:id/decision': { outcome: 'refused', grounds: '证明与企业不符' },
};

let api: ApiBench;
let here: County;
let there: County;
let routes: TestedRoute[];

beforeAll(async () => {
  api = await ApiBench.open({ demo: true });
  const source = await readFile(SOURCE, 'utf8');
  here = await workOfCounty(api, await placeOf(0), source);
  there = await workOfCounty(api, await placeOf(1), source);
  routes = routesOf(api.app).filter(
    ({ path, permission }) => idsOf(path, here) !== undefined && isPermitted(permission, ROLES),
  );
});

afterAll(() => api.close());

/** The source of the real enterprises tells their cities: some of them are put into counties. */
async function placeOf(index: number): Promise<string> {
  const place = ['330106', '330602'][index] ?? '';
  await api.people.ask(
    `UPDATE enterprise SET division_code = $1
     WHERE id IN (SELECT id FROM enterprise ORDER BY id OFFSET $2 LIMIT 20)`,
    [place, index * 20],
  );
  return place;
}

/** The ids of a county for the parameters of a route; undefined when it has none of its own. */
function idsOf(path: string, county: County): Record<string, string> | undefined {
  const ids: Record<string, string> = {
    '/enterprises/': county.enterprise,
    '/imports/': county.importRun,
    '/screenings/': county.screening,
    '/rosters/': county.roster,
    '/back-tests/': county.backTest,
    '/rule-pack-drafts/': county.draft,
    '/organisations/': county.office.id,
    '/substitutions/': county.substitution,
    '/claims/': county.claim,
    '/account/sessions/': county.officer.sessionId,
    '/account/tokens/': county.token,
  };
  const found = Object.entries(ids).find(([start]) => path.startsWith(start));
  if (!found || !path.includes(':')) return undefined;
  return {
    id: found[1],
    enterpriseId: county.enterprise,
    accountId: county.officer.accountId,
    invitationId: county.invitation,
  };
}

/** Asks as the officer of one county about what is of another, or of its own. */
async function ask(asker: County, { method, path }: TestedRoute, about: County) {
  const target = fill(path, idsOf(path, about));
  const body = BODIES[`${method} ${path}`] ?? (method === 'GET' ? undefined : {});
  const query = path.startsWith('/enterprises/') ? queryOf(path) : '';
  const answer = await api.as(asker.officer).send(method, `${target}${query}`, {
    ...(body === undefined || method === 'DELETE' ? {} : { body }),
    headers: { 'idempotency-key': randomUUID() },
  });
  return { answer, subject: `/api/v1${target}` };
}

function queryOf(path: string): string {
  if (/\/(assessment|what-if-inputs|gaps)(\/|$)/.test(path)) {
    return `?${new URLSearchParams(EVALUATION).toString()}`;
  }
  return '';
}

describe('whoever tries the ids of another county', () => {
  it('finds nothing by any route, and leaves a trace each time', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      if (OPEN.has(name)) continue;
      const { answer, subject } = await ask(there, route, here);
      const [, code] = /"code":"([^"]+)"/.exec(answer.body) ?? [];
      if (answer.statusCode !== 404 || code !== 'resource.not-found') {
        wrong.push(`${name} → ${answer.statusCode} ${answer.body.slice(0, 300)}`);
      } else if (!(await api.trailOf(subject)).includes('request.not-visible refused')) {
        wrong.push(`${name}: not on the trail`);
      }
    }
    process.stdout.write(`routes with foreign ids: ${routes.length} checked\n`);
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(25);
  });

  it('has changed nothing by it: the county still has all of it', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const name = `${route.method} ${route.path}`;
      if (NOT_OF_ITS_OWN.has(name)) continue;
      const { answer } = await ask(here, route, here);
      if (answer.statusCode !== 200) wrong.push(`${name} → ${answer.statusCode} ${answer.body}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '/enterprises',
    '/screenings',
    '/imports',
    '/back-tests',
    '/rule-pack-drafts',
    '/claims',
    '/substitutions',
    '/account/tokens',
    '/account/sessions',
  ])('sees nothing of it in the list %s, where the county itself sees it', async (path) => {
    const ofCounty = Object.values(here).filter((value) => typeof value === 'string');
    const names = (body: string) => ofCounty.filter((id) => body.includes(id));
    const limit = path.startsWith('/account') || path === '/substitutions' ? '' : '?limit=100';
    const own = await api.as(here.officer).send('GET', path + limit);
    const foreign = await api.as(there.officer).send('GET', path + limit);
    expect([own.statusCode, foreign.statusCode]).toEqual([200, 200]);
    expect(names(foreign.body)).toEqual([]);
    if (path !== '/account/sessions') {
      expect(names(own.body)).not.toEqual([]);
    }
  });

  it('finds no enterprise of it by name, by code, or by its place', async () => {
    const [row] = await api.people.ask<{ name: string; code: string | null }>(
      `SELECT name, credit_code AS code FROM enterprise WHERE id = $1`,
      [here.enterprise],
    );
    const asked: Record<string, string>[] = [
      { text: row?.name ?? '' },
      { text: row?.code ?? '91' },
      { division: here.division },
    ];
    for (const query of asked) {
      const { body } = await api
        .as(there.officer)
        .get<{ items: { id: string }[] }>('/enterprises', query);
      expect(body.items.map(({ id }) => id)).not.toContain(here.enterprise);
    }
    const own = await api.as(here.officer).get<{ items: { id: string }[] }>('/enterprises', {
      text: row?.name ?? '',
    });
    expect(own.body.items.map(({ id }) => id)).toContain(here.enterprise);
  });

  it('cannot start work on it: a back-test of its screening, a screening of its place', async () => {
    const caller = api.as(there.officer);
    const test = await caller.post<ProblemView>('/back-tests', {
      candidate: EVALUATION.pack,
      screeningId: here.screening,
    });
    expect(test.body.errors?.[0]?.rule).toBe('screening.unknown');
    const draft = await caller.post<ProblemView>('/back-tests', {
      candidate: `draft:${here.draft}`,
      baseline: EVALUATION.pack,
      procedure: 'recognition',
      asOf: EVALUATION.asOf,
    });
    expect(draft.status).toBe(400);
  });
});

describe('another county’s code in a filter or a body', () => {
  it('finds nothing and starts nothing, and each try stands on the trail', async () => {
    const person = await api.people.member(there.office, 'handler');
    const asked = { pack: EVALUATION.pack, procedure: 'recognition', asOf: '2022-06-30' };
    const list = await api.as(person).get('/enterprises', { division: '330106' });
    const start = await api.as(person).post('/screenings', { ...asked, division: '330106' });
    await api.as(person).get('/enterprises', { division: '33' });
    expect(list).toMatchObject({ status: 200, body: { items: [], next: null } });
    expect(start).toMatchObject({ status: 400, body: { errors: [{ path: 'division' }] } });
    const tries = await api.people.ask<{ route: string; division: string }>(
      `SELECT detail::jsonb ->> 'route' AS route, detail::jsonb ->> 'division' AS division
       FROM audit_entry WHERE account = $1 AND act = 'request.not-visible' ORDER BY sequence`,
      [person.accountId],
    );
    expect(tries).toEqual([
      { route: '/api/v1/enterprises', division: '330106' },
      { route: '/api/v1/screenings', division: '330106' },
    ]);
  });
});
