import { CLIENT, endOf, SignInBench, type Person } from '../testing/sign-in-bench';
import { browse, RunningProvider } from '../testing/running-provider';
import { OpenId, OPENID_RETURN_PATH, type OpenIdOutcome } from './openid';

/** Whom the provider signs in, and the address that it has verified. */
const WHO = 'wang';
const EMAIL = 'fang.wang@sx.gov.cn';
const ADDRESS = 'http://127.0.0.1:3999';
const REDIRECT = `${ADDRESS}${OPENID_RETURN_PATH}`;

let provider: RunningProvider;
let bench: SignInBench;
let openId: OpenId;

beforeAll(async () => {
  provider = await RunningProvider.start(REDIRECT);
  bench = await SignInBench.open(settings());
  openId = bench.get(OpenId);
});
afterAll(async () => {
  await bench.close();
  await provider.stop();
});
beforeEach(() =>
  bench.rows('TRUNCATE external_identity, account_session, membership, recovery_code CASCADE'),
);
afterEach(() => bench.rows('TRUNCATE account CASCADE'));

const settings = () => ({
  PUBLIC_URL: ADDRESS,
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'tidu',
  OIDC_CLIENT_SECRET: 'a secret of / the client',
});

const owner = (changes: Partial<Parameters<SignInBench['person']>[0]> = {}): Promise<Person> =>
  bench.person({ email: EMAIL, password: null, ...changes });

/** Signs in at the provider and comes back. */
async function signedIn(hint = WHO, at = openId): Promise<OpenIdOutcome> {
  const begun = await at.start('/rosters');
  if (!begun.ok) throw new Error(begun.detail);
  const query = await browse(begun.url, REDIRECT, hint);
  return at.finish(query, begun.sealed, CLIENT);
}

describe('a sign-in by OpenID Connect', () => {
  it('opens the account of the verified address, and from then on of the identity', async () => {
    const person = await owner();
    const first = await signedIn();
    expect(first).toMatchObject({
      ok: true,
      returnTo: '/rosters',
      opened: { session: { stage: 'full', person: { id: person.id } } },
    });
    await bench.rows(`UPDATE account SET email = 'renamed@sx.gov.cn' WHERE id = $1`, [person.id]);
    expect(await signedIn()).toMatchObject({
      ok: true,
      opened: { session: { person: { email: 'renamed@sx.gov.cn' } } },
    });
    const linked = (await bench.trail('account.link')).filter(
      ({ account }) => account === person.id,
    );
    expect(linked).toHaveLength(1);
  });

  it('makes no account', async () => {
    expect(await signedIn()).toEqual({ ok: false, reason: 'unlinked' });
    expect(await bench.rows('SELECT id FROM account')).toEqual([]);
    const [entry] = (await bench.trail('session.open')).slice(-1);
    expect(entry).toMatchObject({ account: null, outcome: 'refused' });
    expect(JSON.stringify(entry)).not.toContain(EMAIL);
  });

  it('does not believe an address that the provider has not verified', async () => {
    await owner();
    expect(await signedIn('unverified')).toEqual({ ok: false, reason: 'unlinked' });
    expect(await bench.rows('SELECT subject FROM external_identity')).toEqual([]);
  });

  it('does not give an account to a second identity with the same address', async () => {
    const person = await owner();
    await bench.rows(
      `INSERT INTO external_identity (issuer, subject, account_id) VALUES ($1, 'earlier', $2)`,
      [provider.issuer, person.id],
    );
    expect(await signedIn()).toEqual({ ok: false, reason: 'unlinked' });
  });

  it('links once when the browser comes back twice at once', async () => {
    await owner();
    const outcomes = await Promise.all([signedIn(), signedIn()]);

    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await bench.rows('SELECT subject FROM external_identity')).toEqual([{ subject: WHO }]);
  });

  it('opens nothing of somebody suspended', async () => {
    await owner({ status: 'suspended' });
    expect(await signedIn()).toEqual({ ok: false, reason: 'suspended' });
    expect(await bench.rows('SELECT id FROM account_session')).toEqual([]);
  });

  it('asks for the second factor that is set up, or has one set up that a role demands', async () => {
    const person = await owner();
    await bench.join(person, await bench.office('绍兴市越城区经信局', '330602'), 'leader');
    expect(await signedIn()).toMatchObject({ opened: { session: { stage: 'enrol' } } });
    await bench.setTotp(person.id);
    expect(await signedIn()).toMatchObject({ opened: { session: { stage: 'second-factor' } } });
  });

  it('is refused when the person says no, and with a state of another browser', async () => {
    await owner();
    expect(await signedIn('nobody')).toEqual({ ok: false, reason: 'refused' });
    const [mine, theirs] = [await openId.start('/'), await openId.start('/')];
    if (!mine.ok || !theirs.ok) throw new Error('the provider does not answer');
    const query = await browse(theirs.url, REDIRECT, WHO);
    expect(await openId.finish(query, mine.sealed, CLIENT)).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect(await openId.finish(query, undefined, CLIENT)).toEqual({ ok: false, reason: 'forged' });
  });
});

describe('an installation without a provider', () => {
  it('says that there is none', async () => {
    const plain = await SignInBench.open();
    expect(await endOf(plain.get(OpenId).start('/'))).toBe('resource.not-found');
    await plain.close();
  });
});

describe('an installation that others reach', () => {
  it('signs nobody in to an account of the demonstration, though it was linked before', async () => {
    const reached = await SignInBench.open({ ...settings(), TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const enter = () => signedIn(WHO, reached.get(OpenId));
      const person = await reached.person({ email: EMAIL, password: null });
      expect(await enter()).toMatchObject({ ok: true });
      await reached.rows(`UPDATE account SET email = 'wang@demo.tidu' WHERE id = $1`, [person.id]);
      expect(await enter()).toEqual({ ok: false, reason: 'unlinked' });
    } finally {
      await reached.close();
    }
  });
});
