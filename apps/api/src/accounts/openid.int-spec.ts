import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApiBench } from '../testing/api-bench';

const ADDRESS = 'http://127.0.0.1:3998';
const RETURN = '/api/v1/openid/callback';
const EMAIL = 'fang.wang@sx.gov.cn';
/** The provider with which the platform tests its part, run as it stands. */
const PROVIDER = join(
  __dirname,
  '../../../../libs/platform/src/authentication/openid/testing/openid-provider-process.ts',
);

let provider: ChildProcess;
let bench: ApiBench;
/** Where people open the system by https. */
let secure: ApiBench;

beforeAll(async () => {
  const port = await freePort();
  provider = fork(PROVIDER, [String(port), `${ADDRESS}${RETURN}`], {
    execArgv: ['--require', require.resolve('ts-node/register/transpile-only')],
    env: {
      ...process.env,
      TS_NODE_SKIP_PROJECT: 'true',
      TS_NODE_COMPILER_OPTIONS: JSON.stringify({ module: 'commonjs', target: 'es2022' }),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(provider, 'message');
  const env = {
    PUBLIC_URL: ADDRESS,
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'tidu',
    OIDC_CLIENT_SECRET: 'a secret of / the client',
  };
  bench = await ApiBench.open({ demo: false, env });
  secure = await ApiBench.open({
    demo: false,
    env: { ...env, PUBLIC_URL: 'https://tidu.example.cn' },
  });
}, 60_000);
afterAll(async () => {
  await bench.close();
  await secure.close();
  const ended = once(provider, 'exit');
  provider.kill();
  await ended;
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Goes to the provider as a browser does. @returns the path with which it comes back */
async function atProvider(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  while (!next.startsWith(`${ADDRESS}${RETURN}`)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    next = new URL(response.headers.get('location') ?? '', next).href;
  }
  return next.slice(ADDRESS.length);
}

async function ask(url: string, cookie = '') {
  const { statusCode, headers, cookies } = await bench.app.inject({ url, headers: { cookie } });
  return { statusCode, location: headers.location ?? '', cookies };
}

const start = () => ask('/api/v1/openid/start?returnTo=/screenings');

describe('a browser that signs in by OpenID Connect', () => {
  it('comes back with a session of the account, to the page that it asked for', async () => {
    await bench.people.ask(`INSERT INTO account (email, name) VALUES ($1, '王芳')`, [EMAIL]);
    const begun = await start();
    const [sealed] = begun.cookies;
    expect(begun.statusCode).toBe(302);
    expect(sealed).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/v1/openid' });
    const back = await ask(await atProvider(begun.location), `tidu_openid=${sealed?.value ?? ''}`);

    expect([back.statusCode, back.location]).toEqual([302, '/screenings']);
    const session = back.cookies.find(({ name }) => name === 'tidu_session')?.value ?? '';
    const account = await bench.app.inject({
      url: '/api/v1/account',
      headers: { cookie: `tidu_session=${session}` },
    });
    expect(account.json()).toMatchObject({ email: EMAIL, openIdLinked: true, hasPassword: false });
  });

  it('ends the session that it had before', async () => {
    const begun = await start();
    const kept = `tidu_openid=${begun.cookies[0]?.value ?? ''}`;
    const before = bench.as(bench.ministry).credentials()['cookie'] ?? '';
    const back = await ask(await atProvider(begun.location), `${kept}; ${before}`);
    expect(back.location).toBe('/screenings');
    const [row] = await bench.people.ask<{ ended: boolean }>(
      `SELECT ended_at IS NOT NULL AS ended FROM account_session WHERE id = $1`,
      [bench.ministry.sessionId],
    );
    expect(row).toEqual({ ended: true });
  });

  it('keeps what it needs to come back in a cookie that no plain http plants', async () => {
    const { cookies } = await secure.app.inject({ url: '/api/v1/openid/start' });
    expect(cookies).toEqual([
      expect.objectContaining({ name: '__Secure-tidu_openid', secure: true, httpOnly: true }),
    ]);
    const sealed = cookies[0]?.value ?? '';
    const back = (cookie: string) =>
      secure.app.inject({ url: `${RETURN}?error=access_denied`, headers: { cookie } });
    const planted = await back(`tidu_openid=${sealed}`);
    expect(planted.headers.location).toContain('reason=forged');
    const genuine = await back(`__Secure-tidu_openid=${sealed}`);
    expect(genuine.headers.location).not.toContain('reason=forged');
    expect(genuine.cookies).toEqual([
      expect.objectContaining({ name: '__Secure-tidu_openid', value: '', secure: true }),
    ]);
  });

  it('is shown the sign-in page with the reason when it comes without what it kept', async () => {
    const path = await atProvider((await start()).location);
    const back = await ask(path);

    expect([back.statusCode, back.location]).toEqual([
      302,
      '/sign-in?failure=openid.failed&reason=forged',
    ]);
    expect(back.cookies.some(({ name }) => name === 'tidu_session')).toBe(false);
  });

  it.each(['', '?', '?code=x', '?error=access_denied', '?code[]=x&state=%00'])(
    'is sent to the sign-in page when it comes back with %j',
    async (query) => {
      const sealed = (await start()).cookies[0]?.value ?? '';
      const back = await ask(`${RETURN}${query}`, `tidu_openid=${sealed}`);
      expect(back.statusCode).toBe(302);
      expect(back.location).toMatch(/^\/sign-in\?failure=openid\.failed&reason=\w+$/);
    },
  );
});
