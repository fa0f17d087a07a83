import type { ProblemView } from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';
import type { Received } from '../testing/caller';
import type { Person } from '../testing/people';

jest.setTimeout(60_000);

const SCREENING = {
  pack: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
};

let api: ApiBench;
let handler: Person;

beforeAll(async () => {
  api = await ApiBench.open({ demo: false, env: { PUBLIC_URL: 'http://tidu.example.cn' } });
  handler = await api.people.member(await api.people.office('county', '330106'), 'handler');
});

afterAll(() => api.close());

const problemOf = ({ statusCode, body }: Received) =>
  `${statusCode} ${(JSON.parse(body) as ProblemView).code}`;

const withHeaders = (headers: Record<string, string>, path = '/enterprises') =>
  api.as(null).send('GET', path, { headers });

const withSession = (token: string) => withHeaders({ cookie: `tidu_session=${token}` });

const withToken = (token: string, path?: string) =>
  withHeaders({ authorization: `Bearer ${token}` }, path);

const agedSession = (idleMinutes: number, lastsMinutes: number) =>
  api.people.signIn(handler.accountId, handler.organisation, { idleMinutes, lastsMinutes });

describe('a session', () => {
  it('opens what its roles may do', async () => {
    expect((await withSession(handler.token)).statusCode).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['that nobody gave out', () => api.people.unknownToken('session')],
    [
      'with one character changed',
      () => handler.token.replace(/.$/, (c) => (c === 'a' ? 'b' : 'a')),
    ],
    ['that is an API token', () => api.people.apiToken(handler, ['enterprise.read'])],
    ['that is empty', () => ''],
    ['that is SQL', () => encodeURIComponent(`' OR 1=1 --`)],
    ['that has expired', async () => (await agedSession(0, -1)).token],
    ['that lay idle for half an hour', async () => (await agedSession(31, 60)).token],
    [
      'that was ended',
      async () => {
        const { token, sessionId } = await agedSession(0, 60);
        await api.people.ask(`UPDATE account_session SET ended_at = now() WHERE id = $1`, [
          sessionId,
        ]);
        return token;
      },
    ],
    [
      'of an account that is suspended',
      async () => {
        const person = await api.people.member(
          await api.people.office('county', '330106'),
          'handler',
        );
        await api.people.ask(`UPDATE account SET status = 'suspended' WHERE id = $1`, [
          person.accountId,
        ]);
        return person.token;
      },
    ],
  ])('%s opens nothing', async (_what, token) => {
    expect(problemOf(await withSession(await token()))).toBe('401 session.required');
  });

  it('that awaits its second factor opens nothing but the way out', async () => {
    const half = await api.people.signIn(handler.accountId, handler.organisation, {
      stage: 'second-factor',
    });
    const browser = api.as(half);
    expect(problemOf(await browser.send('GET', '/enterprises'))).toBe(
      '401 session.second-factor-required',
    );
    expect(problemOf(await browser.send('GET', '/account'))).toBe(
      '401 session.second-factor-required',
    );
    expect((await browser.send('DELETE', '/session')).statusCode).toBe(204);
  });

  it('gets its token against forgery again when the browser has lost it', async () => {
    const { headers } = await withSession(handler.token);
    expect(String(headers['set-cookie'])).toMatch(/^tidu_csrf=[\w.-]+; Path=\/; SameSite=Strict$/);
    const again = await api.as(handler).send('GET', '/enterprises');
    expect(again.headers['set-cookie']).toBeUndefined();
  });
});

describe('an API token', () => {
  it('does what was chosen for it, and what anybody may do', async () => {
    const token = await api.people.apiToken(handler, ['enterprise.read']);
    expect((await withToken(token)).statusCode).toBe(200);
    expect((await withToken(token, '/divisions')).statusCode).toBe(200);
    expect(problemOf(await withToken(token, '/screenings'))).toBe('403 permission.denied');
  });

  it('needs no token against forgery: no browser sends it by itself', async () => {
    const token = await api.people.apiToken(handler, ['screening.run', 'screening.read']);
    const answer = await api.as(null).send('POST', '/screenings', {
      body: { ...SCREENING, division: '330106' },
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'by-token' },
    });
    expect(answer.statusCode).toBe(202);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['that nobody gave out', () => `Bearer ${api.people.unknownToken('api')}`],
    ['that is the token of a session', () => `Bearer ${handler.token}`],
    ['of another scheme', () => 'Basic YWRtaW46YWRtaW4='],
    ['that is empty', () => 'Bearer '],
    [
      'that has expired',
      async () => `Bearer ${await api.people.apiToken(handler, ['enterprise.read'], -1)}`,
    ],
  ])('%s is refused everywhere', async (_what, authorization) => {
    const headers = { authorization: await authorization() };
    expect(problemOf(await withHeaders(headers))).toBe('401 session.required');
    expect(problemOf(await withHeaders(headers, '/divisions'))).toBe('401 session.required');
  });

  it('beside a session is refused: which of them is meant?', async () => {
    const authorization = `Bearer ${await api.people.apiToken(handler, ['enterprise.read'])}`;
    const answer = await withHeaders({ authorization, cookie: `tidu_session=${handler.token}` });
    expect(problemOf(answer)).toBe('400 request.invalid');
  });
});

describe('a request that a page of another site may have sent', () => {
  let other: Person;

  beforeAll(async () => {
    other = await api.people.signIn(handler.accountId, handler.organisation);
  });

  const csrfOf = (person: Person) => api.as(person).credentials()['x-csrf-token'] ?? '';

  /** A change in the name of the handler. */
  const change = (headers: Record<string, string>) =>
    api.as(null).send('POST', '/screenings', {
      body: { ...SCREENING, division: '330106' },
      headers: { cookie: `tidu_session=${handler.token}`, ...headers },
    });

  const withCsrf = (cookie: string, header: string) =>
    change({
      cookie: `tidu_session=${handler.token}; tidu_csrf=${cookie}`,
      'x-csrf-token': header,
    });

  it.each<[string, () => Promise<Received>]>([
    ['with the cookie of the session alone', () => change({})],
    ['without the header', () => change({ cookie: api.as(handler).credentials()['cookie'] ?? '' })],
    ['without the cookie', () => change({ 'x-csrf-token': csrfOf(handler) })],
    ['with the tokens of another session', () => withCsrf(csrfOf(other), csrfOf(other))],
    ['with two tokens that differ', () => withCsrf(csrfOf(handler), csrfOf(handler))],
    ['with tokens that somebody made up', () => withCsrf('a.b', 'a.b')],
  ])('%s is refused', async (_what, send) => {
    expect(problemOf(await send())).toBe('403 request.forged');
  });

  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://evil.example'],
    ['origin', 'http://tidu.example.cn.evil.example'],
    ['origin', 'https://tidu.example.cn'],
    ['origin', 'null'],
  ])('is told by %s: %s, whoever sends it', async (header, value) => {
    const signedIn = { ...api.as(handler).credentials(), [header]: value };
    expect(problemOf(await change(signedIn))).toBe('403 request.forged');
    const signIn = await api.as(null).send('POST', '/session', {
      body: { email: 'a@example.cn', password: 'not the password' },
      headers: { [header]: value },
    });
    expect(problemOf(signIn)).toBe('403 request.forged');
  });

  it.each([
    ['sec-fetch-site', 'same-origin'],
    ['origin', 'http://tidu.example.cn'],
    ['origin', 'http://localhost:80'],
  ])('is not one with %s: %s', async (header, value) => {
    const headers = { ...api.as(handler).credentials(), [header]: value };
    const { statusCode } = await change({ ...headers, 'idempotency-key': `own-${value}` });
    expect(statusCode).toBe(202);
  });

  it('stands on the trail under the name of its victim', async () => {
    const rows = await api.people.ask<{ reason: string }>(
      `SELECT DISTINCT detail::jsonb ->> 'reason' AS reason FROM audit_entry
       WHERE act = 'request.forged' AND account = $1 ORDER BY 1`,
      [handler.accountId],
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['csrf-token', 'origin', 'sec-fetch-site']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'as a form could send it, as %s, is refused',
    async (type) => {
      const headers = { ...api.as(handler).credentials(), 'content-type': type };
      expect(problemOf(await change(headers))).toBe('400 request.invalid');
    },
  );

  it('changes nothing by reading', async () => {
    const { statusCode } = await withHeaders({
      cookie: `tidu_session=${handler.token}`,
      'sec-fetch-site': 'cross-site',
    });
    expect(statusCode).toBe(200);
  });
});
