import type { ProblemView, SessionView } from '@tidu/contracts';
import { PasswordHasher } from '@tidu/platform';
import { ApiBench } from '../testing/api-bench';
import type { Method } from '../testing/caller';

const PASSWORD = '湖边的灯塔 walks 9 otters';

let bench: ApiBench;
let passwordHash: string;
let people = 0;

beforeAll(async () => {
  bench = await ApiBench.open({ demo: false });
  passwordHash = await new PasswordHasher().hash(PASSWORD);
}, 60_000);
afterAll(() => bench.close());
beforeEach(() => bench.people.ask('TRUNCATE sign_in_failure, request_count'));

interface Sent {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
}

/** A browser: keeps cookies, and sends the token against forged requests back. */
class Browser {
  readonly cookies = new Map<string, string>();
  /** What the cookies may be used for, as the server said it. */
  readonly attributes = new Map<string, string>();

  async send(method: Method, path: string, body?: object): Promise<Sent> {
    const csrf = this.cookies.get('tidu_csrf');
    const answer = await bench.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'idempotency-key': `${Math.random()}`,
        ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.keep(line);
    return answer;
  }

  async signIn(email: string): Promise<SessionView> {
    const answer = await this.send('POST', '/session', { email, password: PASSWORD });
    return JSON.parse(answer.body) as SessionView;
  }

  private keep(line: string): void {
    const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*);?(.*)$/.exec(line) ?? [];
    this.attributes.set(name, rest);
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function account(): Promise<{ id: string; email: string }> {
  const email = `person-${(people += 1)}@example.cn`;
  const [row] = await bench.people.ask<{ id: string }>(
    `INSERT INTO account (email, name, password_hash) VALUES ($1, '王芳', $2) RETURNING id`,
    [email, passwordHash],
  );
  return { id: row?.id ?? '', email };
}

/** Somebody with a role in an office, whose second factor is not set up yet. */
async function officer(): Promise<string> {
  const { id, email } = await account();
  const { id: office } = await bench.people.office('county', '330602');
  await bench.people.ask(
    `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, '{handler}')`,
    [id, office],
  );
  return email;
}

const codeOf = ({ body }: Sent): string => (JSON.parse(body) as ProblemView).code;

describe('a browser that signs in', () => {
  it('gets a cookie that no script reads, and is known until it signs out', async () => {
    const browser = new Browser();
    const { email } = await account();
    expect(await browser.signIn(email)).toMatchObject({ stage: 'full', person: { email } });
    expect(browser.attributes.get('tidu_session')).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(browser.attributes.get('tidu_csrf')).not.toMatch(/HttpOnly/i);
    expect((await browser.send('GET', '/account')).statusCode).toBe(200);
    const token = browser.cookies.get('tidu_session') ?? '';
    expect((await browser.send('DELETE', '/session')).statusCode).toBe(204);
    expect(browser.cookies.size).toBe(0);

    browser.cookies.set('tidu_session', token);
    expect((await browser.send('GET', '/account')).statusCode).toBe(401);
  });

  it('never goes on with a token that was planted before', async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    await attacker.signIn((await account()).email);
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    const planted = attacker.cookies.get('tidu_session');
    const { email } = await account();
    await victim.signIn(email);

    expect(victim.cookies.get('tidu_session')).not.toBe(planted);
    const seen = JSON.parse((await attacker.send('GET', '/session')).body) as SessionView;
    expect(seen.person?.email).not.toBe(email);
  });

  it('has one session at most: signing in again ends the one before', async () => {
    const browser = new Browser();
    await browser.signIn((await account()).email);
    const token = browser.cookies.get('tidu_session') ?? '';
    expect((await browser.signIn((await account()).email)).stage).toBe('full');

    const before = new Browser();
    before.cookies.set('tidu_session', token);
    expect((await before.send('GET', '/account')).statusCode).toBe(401);
    expect((await browser.send('GET', '/account')).statusCode).toBe(200);
  });

  it('gets nowhere but to its second factor while that is to be set up', async () => {
    const browser = new Browser();
    expect((await browser.signIn(await officer())).stage).toBe('enrol');
    const refused = ['/account', '/enterprises', '/account/sessions', '/account/tokens'];
    for (const path of refused) {
      const answer = await browser.send('GET', path);
      expect([path, answer.statusCode]).toEqual([path, 401]);
    }
    const token = browser.cookies.get('tidu_session');
    expect((await browser.send('POST', '/account/second-factor')).statusCode).toBe(200);
    const wrong = await browser.send('PUT', '/account/second-factor', { code: '000000' });
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'session.refused']);
    expect(browser.cookies.get('tidu_session')).toBe(token);
  });

  it('is told how long to wait after too many tries', async () => {
    const browser = new Browser();
    const { email } = await account();
    const wrong = { email, password: 'wrong' };
    for (let i = 0; i < 4; i += 1) await browser.send('POST', '/session', wrong);
    const answer = await browser.send('POST', '/session', wrong);

    expect([answer.statusCode, codeOf(answer)]).toEqual([429, 'session.delayed']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('may write the address in capitals and with spaces around it', async () => {
    const { email } = await account();
    expect((await new Browser().signIn(` ${email.toUpperCase()} `)).stage).toBe('full');
  });

  it('is nobody’s before', async () => {
    const browser = new Browser();
    expect(JSON.parse((await browser.send('GET', '/session')).body)).toMatchObject({
      stage: 'none',
      person: null,
    });
    expect(JSON.parse((await browser.send('GET', '/sign-in-options')).body)).toMatchObject({
      openId: false,
      passwordFrom: 12,
    });
  });
});

describe('routes that anybody may use', () => {
  it('answer alike whether or not an address has an account', async () => {
    const { email } = await account();
    for (const path of ['/password-resets', '/registrations']) {
      const answers = [
        await new Browser().send('POST', path, { email }),
        await new Browser().send('POST', path, { email: 'nobody@example.cn' }),
      ];
      expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
        [202, ''],
        [202, ''],
      ]);
    }
  });

  it.each<[Method, string, object]>([
    ['PUT', '/password-resets', { token: 'tidu_rst_x', password: PASSWORD }],
    ['PUT', '/registrations', { token: 'tidu_inv_x', password: PASSWORD, name: '王芳' }],
    ['POST', '/invitations/open', { token: 'tidu_inv_x' }],
    ['POST', '/invitations/accept', { token: 'tidu_inv_x', password: PASSWORD }],
  ])('%s %s refuses a made-up token', async (method, path, body) => {
    const answer = await new Browser().send(method, path, body);
    expect([answer.statusCode, codeOf(answer)]).toEqual([422, 'token.invalid']);
  });

  it.each(['/openid/start?returnTo=/', '/openid/start', '/openid/callback?code=x&state=y'])(
    '%s is not there without a provider',
    async (path) => {
      expect((await new Browser().send('GET', path)).statusCode).toBe(404);
    },
  );
});

describe('fields that nobody asked for', () => {
  const more = { id: 'x', status: 'active', roles: ['systemAdministrator'], accountId: 'x' };

  it.each<[Method, string, object]>([
    ['POST', '/session', { email: 'a@b.cn', password: 'x' }],
    ['POST', '/session/second-factor', { code: '000000' }],
    ['POST', '/password-resets', { email: 'a@b.cn' }],
    ['PUT', '/password-resets', { token: 'x', password: 'x' }],
    ['POST', '/registrations', { email: 'a@b.cn' }],
    ['PUT', '/registrations', { token: 'x', name: '王芳', password: 'x' }],
    ['POST', '/invitations/open', { token: 'x' }],
    ['POST', '/invitations/accept', { token: 'x', name: '王芳', password: 'x' }],
    ['PUT', '/session/organisation', { organisationId: '0190b3a5-8b1e-7b43-9a3e-5a6d6f0a1b2c' }],
    ['PATCH', '/account', { name: '王芳', language: 'zh', version: 1 }],
    ['PUT', '/account/password', { current: 'x', next: 'y' }],
    ['PUT', '/account/second-factor', { code: '000000' }],
    ['POST', '/account/recovery-codes', { code: '000000' }],
  ])('are refused by %s %s, each of them', async (method, path, body) => {
    const browser = new Browser();
    await browser.signIn((await account()).email);
    for (const [name, value] of Object.entries(more)) {
      const answer = await browser.send(method, path, { ...body, [name]: value });
      expect([name, answer.statusCode, codeOf(answer)]).toEqual([name, 400, 'request.invalid']);
    }
  });

  it('are refused where a token for programs is made', async () => {
    const wish = { name: 'x', permissions: ['enterprise.read'], days: 1 };
    for (const [name, value] of Object.entries({ ...more, organisationId: 'x', token: 'x' })) {
      const answer = await bench.as(bench.ministry).send('POST', '/account/tokens', {
        body: { ...wish, [name]: value },
      });
      expect([name, answer.statusCode]).toEqual([name, 400]);
    }
  });
});

describe('a token for programs', () => {
  it('opens what was chosen and is kept nowhere', async () => {
    const made = await bench.as(bench.ministry).send('POST', '/account/tokens', {
      body: { name: '统计', permissions: ['enterprise.read'], days: 1 },
      headers: { 'idempotency-key': 'make-a-token' },
    });
    const { token } = JSON.parse(made.body) as { token: string };
    const ask = (url: string) =>
      bench.app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } });

    expect(made.statusCode).toBe(201);
    expect((await ask('/enterprises')).statusCode).toBe(200);
    expect((await ask('/screenings')).statusCode).toBe(403);
    expect((await ask('/account')).statusCode).toBe(403);
    expect((await ask('/account/tokens')).statusCode).toBe(403);
    const kept = await bench.people.ask(`SELECT body FROM answered_request`);
    expect(JSON.stringify(kept)).not.toContain('tidu_api_');
  });
});
