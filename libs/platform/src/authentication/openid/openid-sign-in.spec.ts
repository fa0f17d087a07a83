import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findFreePort } from '../../postgres/free-port';
import { ShortLivedValues } from '../tokens';
import { OPENID_MINUTES, OpenIdSignIn, type OpenIdBegun } from './openid-sign-in';
import { browse, RunningProvider } from './testing/running-provider';

const REDIRECT = 'http://127.0.0.1:3000/api/v1/session/openid/callback';
const SECRET = 'a secret of / the client';
const NOW = Date.now();

const values = new ShortLivedValues(randomBytes(32));
let provider: RunningProvider;
let signIn: OpenIdSignIn;

beforeAll(async () => {
  provider = await RunningProvider.start(REDIRECT);
  signIn = signInAs('tidu', SECRET);
});
afterAll(() => provider.stop());

function signInAs(clientId: string, clientSecret?: string, issuer = provider.issuer): OpenIdSignIn {
  return new OpenIdSignIn({ issuer, clientId, clientSecret }, REDIRECT, values);
}

async function begun(by = signIn, returnTo = '/rosters'): Promise<OpenIdBegun> {
  const answer = await by.begin(returnTo, NOW);
  if (answer.ok) return answer;
  throw new Error(`${answer.reason}: ${answer.detail}`);
}

/** Begins, and goes to the provider with the address changed as told. */
async function returned(change: (url: URL) => void = () => undefined) {
  const { url, sealed } = await begun();
  const changed = new URL(url);
  change(changed);
  const back = await browse(changed.href, REDIRECT);
  return { back, sealed };
}

describe('sign-in at an OpenID Connect provider', () => {
  it('asks for a code with PKCE, state and nonce of 256 bits, new each time', async () => {
    const [one, other] = [await begun(), await begun()].map(({ url }) => new URL(url).searchParams);

    expect(Object.fromEntries(one!)).toMatchObject({
      response_type: 'code',
      client_id: 'tidu',
      redirect_uri: REDIRECT,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one!.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one!.get(name)).not.toBe(other!.get(name));
    }
  });

  it('tells who it is, and the page that was asked for', async () => {
    const { back, sealed } = await returned();

    expect(await signIn.finish({ query: back.search, sealed, now: NOW })).toEqual({
      ok: true,
      returnTo: '/rosters',
      identity: {
        issuer: provider.issuer,
        subject: 'wang',
        email: 'fang.wang@sx.gov.cn',
        emailVerified: true,
        name: '王芳',
      },
    });
  });

  it('works without a secret, by PKCE alone', async () => {
    const open = signInAs('tidu-public');
    const { url, sealed } = await begun(open);
    const back = await browse(url, REDIRECT);

    const answer = await open.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: true, identity: { subject: 'wang' } });
  });

  it.each([
    ['unverified', { email: 'fang.wang@sx.gov.cn', emailVerified: false }],
    ['bare', { email: undefined, emailVerified: false, name: undefined }],
  ])('takes an address for verified only when the provider says so: %s', async (who, identity) => {
    const { back, sealed } = await returned((url) => url.searchParams.set('login_hint', who));

    const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: true, identity: { subject: who, ...identity } });
  });

  it.each(['//evil.cn', '/\\evil.cn', 'https://evil.cn', 'javascript:alert(1)', '/a\nb', ''])(
    'never leads on to %j',
    async (returnTo) => {
      const { url, sealed } = await begun(signIn, returnTo);
      const back = await browse(url, REDIRECT);

      const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
      expect(answer).toMatchObject({ ok: true, returnTo: '/' });
    },
  );

  it('is refused when the person or the provider says no', async () => {
    const { back, sealed } = await returned((url) => url.searchParams.set('login_hint', 'nobody'));

    const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('is not valid for the state of another sign-in', async () => {
    const { back } = await returned();
    const { sealed } = await begun();

    const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('"state"') });
  });

  it('is not valid for the nonce of another sign-in', async () => {
    const { back, sealed } = await returned((url) => url.searchParams.set('nonce', 'planted'));

    const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('"nonce"') });
  });

  it('is not valid with a code that somebody else began: PKCE', async () => {
    const stolen = await returned();
    const own = await returned();
    const query = new URLSearchParams(own.back.search);
    query.set('code', stolen.back.searchParams.get('code') ?? '');

    const answer = await signIn.finish({
      query: `?${query.toString()}`,
      sealed: own.sealed,
      now: NOW,
    });
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('invalid_grant') });
  });

  it('is not valid twice', async () => {
    const { back, sealed } = await returned();
    const first = await signIn.finish({ query: back.search, sealed, now: NOW });
    const second = await signIn.finish({ query: back.search, sealed, now: NOW });

    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('is not valid when another issuer answers', async () => {
    const { back, sealed } = await returned();
    const query = new URLSearchParams(back.search);
    expect(query.get('iss')).toBe(provider.issuer);
    query.set('iss', 'https://evil.cn');

    const answer = await signIn.finish({ query: `?${query.toString()}`, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    query.delete('iss');
    const silent = await signIn.finish({ query: `?${query.toString()}`, sealed, now: NOW });
    expect(silent).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('has expired after ten minutes', async () => {
    const { back, sealed } = await returned();
    const end = NOW + OPENID_MINUTES * 60_000;

    expect(await signIn.finish({ query: back.search, sealed, now: end })).toMatchObject({
      reason: 'expired',
    });
    expect(await signIn.finish({ query: back.search, sealed, now: end - 1 })).toMatchObject({
      ok: true,
    });
  });

  it('is not valid with what this installation did not seal', async () => {
    const { back } = await returned();
    const elsewhere = new ShortLivedValues(randomBytes(32));
    const forged = elsewhere.seal('openid-sign-in', { state: 'x' }, NOW + 1000);
    const other = values.seal('second-factor', { state: 'x' }, NOW + 1000);

    for (const sealed of [forged, other, undefined, '', {}]) {
      const answer = await signIn.finish({ query: back.search, sealed, now: NOW });
      expect(answer).toMatchObject({ ok: false, reason: 'forged' });
    }
  });

  it.each(['', '?', '?code', '?code=&state=', '?state=a&state=b', '?code=%00%ff'])(
    'is not valid with the query %j',
    async (query) => {
      const { sealed } = await begun();
      const answer = await signIn.finish({ query, sealed, now: NOW });
      expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    },
  );

  it('does not go on with a wrong client secret', async () => {
    const wrong = signInAs('tidu', 'another secret');
    const { url, sealed } = await begun(wrong);
    const back = await browse(url, REDIRECT);

    const answer = await wrong.finish({ query: back.search, sealed, now: NOW });
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('invalid_client') });
    expect(JSON.stringify(answer)).not.toContain('another secret');
  });
});

describe('a provider that is not as configured', () => {
  let impostor: Server;
  let answers: (path: string) => { status: number; body: unknown };
  const issuer = (): string => `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;

  beforeEach(async () => {
    impostor = createServer((request, response) => {
      const { status, body } = answers(request.url ?? '');
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => impostor.close(resolve)));

  it('is not believed to be another issuer', async () => {
    answers = () => ({
      status: 200,
      body: { issuer: provider.issuer, authorization_endpoint: `${issuer()}/auth` },
    });

    const answer = await signInAs('tidu', SECRET, issuer()).begin('/', NOW);
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('is asked again once it answers', async () => {
    const late = signInAs('tidu', SECRET, issuer());
    answers = () => ({ status: 503, body: {} });
    expect(await late.begin('/', NOW)).toMatchObject({ ok: false, reason: 'unreachable' });

    answers = () => ({
      status: 200,
      body: { issuer: issuer(), authorization_endpoint: `${issuer()}/auth` },
    });
    expect(await late.begin('/', NOW)).toMatchObject({ ok: true });
  });

  it('that is not there is said to be unreachable', async () => {
    const gone = signInAs('tidu', SECRET, `http://127.0.0.1:${await findFreePort()}`);
    expect(await gone.begin('/', NOW)).toMatchObject({ ok: false, reason: 'unreachable' });
  });
});
