import { newToken } from '@tidu/platform';
import { OwnSessions } from '../own-account/own-sessions';
import { endOf, SignInBench, type Person } from '../testing/sign-in-bench';
import { Authenticate } from './authenticate';
import type { OpenedSession } from './client';
import { SessionViews } from './session-views';
import { SignOut } from './sign-out';

let bench: SignInBench;
let authenticate: Authenticate;
let office = '';
let people = 0;

beforeAll(async () => {
  bench = await SignInBench.open();
  authenticate = bench.get(Authenticate);
  office = await bench.office('绍兴市越城区经济和信息化局', '330602');
});
afterAll(() => bench.close());

const officer = async (...organisations: string[]): Promise<Person> => {
  const person = await bench.person({ email: `officer-${(people += 1)}@sx.cn`, totp: true });
  for (const each of organisations) await bench.join(person, each, 'handler');
  return person;
};

const setSession = (id: string, change: string) =>
  bench.rows(`UPDATE account_session SET ${change} WHERE id = $1`, [id]);

describe('a session', () => {
  let person: Person;
  let opened: OpenedSession;
  beforeEach(async () => {
    person = await officer(office);
    opened = await bench.signIn(person);
  });

  it('is known by its token alone', async () => {
    const { token } = opened;
    expect((await authenticate.bySession(token))?.accountId).toBe(person.id);
    const forged = [
      '',
      'tidu_ses_',
      `${token}x`,
      token.slice(0, -1),
      token.toUpperCase(),
      newToken('session').token,
      token.replace('tidu_ses_', 'tidu_api_'),
      newToken('reset').token,
      "' OR 1=1 --",
    ];
    for (const each of forged) expect(await authenticate.bySession(each)).toBeUndefined();
    expect(await authenticate.byApiToken(token)).toBeUndefined();
  });

  it.each([
    ['it has expired', `expires_at = now()`],
    ['it was ended', `ended_at = now()`],
    ['it was idle for half an hour', `used_at = now() - interval '30 minutes'`],
  ])('is none when %s', async (_why, change) => {
    await setSession(opened.sessionId, change);
    expect(await authenticate.bySession(opened.token)).toBeUndefined();
  });

  it('of an office lasts twelve hours, that of a newcomer seven days and half a day idle', async () => {
    const newcomer = await officer();
    const long = await bench.signIn(newcomer);
    const hours = ({ session }: OpenedSession) =>
      Math.round((Date.parse(session.expiresAt ?? '') - Date.now()) / 3_600_000);
    expect([hours(opened), hours(long)]).toEqual([12, 168]);

    await setSession(long.sessionId, `used_at = now() - interval '11 hours 59 minutes'`);
    expect(await authenticate.bySession(long.token)).toBeDefined();
    await setSession(long.sessionId, `used_at = now() - interval '12 hours'`);
    expect(await authenticate.bySession(long.token)).toBeUndefined();
  });

  it('ends with the suspension of its account', async () => {
    await bench.rows(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect(await authenticate.bySession(opened.token)).toBeUndefined();
  });

  it('is that of a newcomer as soon as the membership is gone', async () => {
    await bench.rows(`DELETE FROM membership WHERE account_id = $1`, [person.id]);
    expect((await bench.known(opened)).viewer).toMatchObject({ scope: 'newcomer', roles: [] });
  });

  it('has the roles of the moment', async () => {
    await bench.rows(`UPDATE membership SET roles = '{inspector}' WHERE account_id = $1`, [
      person.id,
    ]);
    expect((await bench.known(opened)).viewer).toMatchObject({ roles: ['inspector'] });
  });

  it('notes its use at most once a minute', async () => {
    const usedAt = async (): Promise<number> => {
      const [row] = await bench.rows<{ at: Date }>(
        `SELECT used_at AS at FROM account_session WHERE id = $1`,
        [opened.sessionId],
      );
      return row!.at.getTime();
    };
    const before = await usedAt();
    await authenticate.bySession(opened.token);
    expect(await usedAt()).toBe(before);

    await setSession(opened.sessionId, `used_at = now() - interval '61 seconds'`);
    await authenticate.bySession(opened.token);
    expect(await usedAt()).toBeGreaterThanOrEqual(before);
  });

  it('ends when its owner signs out, and a second time that is no failure', async () => {
    const who = await bench.known(opened);
    await bench.get(SignOut).execute(who);
    expect(await authenticate.bySession(opened.token)).toBeUndefined();

    await bench.get(SignOut).execute(who);
    const entries = (await bench.trail('session.close')).filter(
      ({ account }) => account === person.id,
    );
    expect(entries).toEqual([expect.objectContaining({ organisation: office, outcome: 'done' })]);
    expect(await bench.get(SessionViews).of(undefined)).toMatchObject({ stage: 'none' });
  });

  it('is listed and ended by its owner alone', async () => {
    const elsewhere = await bench.signIn(person, { address: '192.0.2.99', browser: 'Safari' });
    const stranger = await bench.signIn(await officer(office));
    const own = bench.get(OwnSessions);
    const list = await bench.as(opened, (who) => own.list(who));

    expect(list.map(({ id, current }) => [id, current]).sort()).toEqual(
      [
        [opened.sessionId, true],
        [elsewhere.sessionId, false],
      ].sort(),
    );
    expect(list.find(({ current }) => !current)).toMatchObject({
      address: '192.0.2.99',
      browser: 'Safari',
      organisationName: '绍兴市越城区经济和信息化局',
    });
    const foreign = bench.as(opened, (who) => own.end(who, stranger.sessionId));
    expect(await endOf(foreign)).toBe('resource.not-found');
    expect(await authenticate.bySession(stranger.token)).toBeDefined();
    await bench.as(opened, (who) => own.end(who, elsewhere.sessionId));
    expect(await authenticate.bySession(elsewhere.token)).toBeUndefined();
  });

  it('stays when its owner ends all others', async () => {
    const elsewhere = await bench.signIn(person);
    await bench.as(opened, (who) => bench.get(OwnSessions).endOthers(who));

    expect(await authenticate.bySession(elsewhere.token)).toBeUndefined();
    expect(await authenticate.bySession(opened.token)).toBeDefined();
  });
});
