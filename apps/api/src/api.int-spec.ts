import type { ProblemView, ScreeningPage, ScreeningView } from '@tidu/contracts';
import { IdempotentRequests } from '@tidu/server';
import { ApiBench } from './testing/api-bench';

const SCREENING = {
  pack: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
};

let api: ApiBench;

beforeAll(async () => {
  api = await ApiBench.open({ demo: false, page: '<title>梯度</title><tidu-root></tidu-root>' });
}, 60_000);

afterAll(() => api.close());

const get = <T>(path: string) => api.get<T>(path);
const post = <T>(path: string, body: unknown, key: string | null = null) =>
  api.post<T>(path, body, key);

describe('the API', () => {
  it('says that it is ready', async () => {
    expect(await get('/health')).toMatchObject({
      status: 200,
      body: { status: 'ready', queue: 'postgres' },
    });
  });

  it('answers a request once a key, however often it is sent', async () => {
    const answers = await Promise.all([
      post<ScreeningView>('/screenings', SCREENING, 'same'),
      post<ScreeningView>('/screenings', SCREENING, 'same'),
    ]);
    // The second comes while the first is under way, or after it.
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    const again = await post<ScreeningView>('/screenings', SCREENING, 'same');
    expect(again.status).toBe(202);
    const { body } = await get<ScreeningPage>('/screenings');
    expect(body.items.map(({ id }) => id)).toEqual([again.body.id]);
  });

  it('forgets answers after two days, whoever asked', async () => {
    const kept = () => api.people.ask(`SELECT key FROM answered_request WHERE key = 'old'`);
    await post('/screenings', SCREENING, 'old');
    const requests = api.app.get(IdempotentRequests, { strict: false });
    await requests.forgetOld();
    expect(await kept()).toHaveLength(1);
    await api.people.ask(
      `UPDATE answered_request SET created_at = now() - interval '3 days' WHERE key = 'old'`,
    );
    await requests.forgetOld();
    expect(await kept()).toEqual([]);
  });

  it('keeps the keys of one account from meaning anything to another', async () => {
    const other = await api.people.member(await api.people.office('county', '330106'), 'handler');
    await post('/screenings', SCREENING, 'mine');
    const theirs = await api
      .as(other)
      .post<ScreeningView>('/screenings', { ...SCREENING, division: '330106' }, 'mine');
    expect(theirs.status).toBe(202);
  });

  it('refuses a key that stands for another request', async () => {
    const other = await post<ProblemView>(
      '/screenings',
      { ...SCREENING, asOf: '2023-06-30' },
      'same',
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
  });

  it('gives the key of a failed request free', async () => {
    const wrong = await post<ProblemView>(
      '/screenings',
      { ...SCREENING, pack: 'CN-1999/x' },
      'retry',
    );
    expect(wrong.body.errors?.[0]).toMatchObject({ path: 'pack', rule: 'pack.unknown' });
    expect((await post('/screenings', SCREENING, 'retry')).status).toBe(202);
  });

  it('wants a key for every change', async () => {
    const answer = await post<ProblemView>('/screenings', SCREENING);
    expect(answer.body.code).toBe('request.idempotency-key-missing');
  });

  it.each([
    ['an unknown field', { ...SCREENING, role: 'admin' }, 'role', 'whitelistValidation'],
    ['an unknown procedure', { ...SCREENING, procedure: 'guess' }, 'procedure', 'isIn'],
    ['a day that does not exist', { ...SCREENING, asOf: '2022-02-30' }, 'asOf', 'isDateString'],
    ['a number for a text', { ...SCREENING, pack: 7 }, 'pack', 'isString'],
    ['a place that is no code', { ...SCREENING, division: "33' OR 1=1" }, 'division', 'matches'],
    [
      'a place that does not exist',
      { ...SCREENING, division: '99' },
      'division',
      'division.unknown',
    ],
  ])('names field, rule and what to do in both languages: %s', async (_name, body, path, rule) => {
    const answer = await post<ProblemView>('/screenings', body, `bad-${path}-${rule}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]).toMatchObject({ path, rule });
    expect(answer.body.errors?.[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.body.errors?.[0]?.message.en).toMatch(/[a-z]{3}/);
  });

  it.each([
    ['broken JSON', '{"pack":', 400, 'request.invalid'],
    ['a megabyte too many', `{"pack":"${'x'.repeat(1_100_000)}"}`, 413, 'request.too-large'],
  ])('answers problem+json to %s', async (name, body, status, code) => {
    expect(await post(`/screenings`, body, name.replaceAll(' ', '-'))).toMatchObject({
      status,
      body: { status, code },
    });
  });

  it.each([
    '/nowhere',
    '/screenings/1',
    '/screenings/00000000-0000-0000-0000-000000000000',
    '/enterprises/00000000-0000-0000-0000-000000000000',
    '/rule-packs/CN-1999/x',
    '/rosters/00000000-0000-0000-0000-000000000000/files/..%2F..%2Fpackage.json',
  ])('does not find %s, and says so', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: { code: 'resource.not-found' } });
  });

  it.each([
    '/screenings?after=made-up',
    '/screenings?limit=0',
    '/screenings?limit=1e9',
    '/enterprises?sort=name;drop',
    '/enterprises?text=%00',
  ])('refuses the query of %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('lists the divisions directly below one, and the provinces without', async () => {
    const provinces = await get<{ code: string }[]>('/divisions');
    expect(provinces.body.map(({ code }) => code)).toContain('330000');
    expect(provinces.body.every(({ code }) => code.endsWith('0000'))).toBe(true);
    const cities = await get<{ code: string }[]>('/divisions?parent=330000');
    expect(cities.body).toHaveLength(11);
    expect((await get('/divisions?parent=33')).status).toBe(400);
  });

  it.each([
    ['/screenings/new', 200],
    ['/main-OLDBUILD.js', 404],
    ['/api/v2/health', 404],
  ])('answers %s with %i', async (url, status) => {
    expect((await api.app.inject({ method: 'GET', url })).statusCode).toBe(status);
  });

  it('allows no inline script and no frame', async () => {
    const { headers } = await api.app.inject({ method: 'GET', url: '/screenings' });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
