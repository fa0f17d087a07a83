import { OwnSessions } from '../own-account/own-sessions';
import { SecondFactor } from '../own-account/second-factor';
import { CLIENT, endOf, SignInBench, type Person } from '../testing/sign-in-bench';
import { Authenticate } from './authenticate';
import { OrganisationChoice } from './organisation-choice';
import { SecondFactorAnswers } from './second-factor-answers';

let bench: SignInBench;
let authenticate: Authenticate;
let [office, other] = ['', ''];
let people = 0;

beforeAll(async () => {
  bench = await SignInBench.open();
  authenticate = bench.get(Authenticate);
  office = await bench.office('绍兴市越城区经济和信息化局', '330602');
  other = await bench.office('绍兴市柯桥区经济和信息化局', '330603');
});
afterAll(() => bench.close());

const officer = async (...organisations: string[]): Promise<Person> => {
  const person = await bench.person({ email: `officer-${(people += 1)}@sx.cn`, totp: true });
  for (const each of organisations) await bench.join(person, each, 'handler');
  return person;
};

const setSession = (id: string, change: string) =>
  bench.rows(`UPDATE account_session SET ${change} WHERE id = $1`, [id]);

const choose = async (opened: { token: string }, organisationId: string, principalId?: string) =>
  bench
    .get(OrganisationChoice)
    .execute(await bench.known(opened), { organisationId, ...(principalId && { principalId }) });

describe('the choice of an organisation', () => {
  it('rotates the token, lengthens nothing, and is remembered for the next sign-in', async () => {
    const person = await officer(office, other);
    const opened = await bench.signIn(person);
    const chosen = [office, other].find((id) => id !== opened.session.organisation?.id)!;
    await setSession(opened.sessionId, `expires_at = now() + interval '1 hour'`);
    const next = await choose(opened, chosen);

    expect(next.session).toMatchObject({ stage: 'full', organisation: { id: chosen } });
    expect(await authenticate.bySession(opened.token)).toBeUndefined();
    expect(Date.parse(next.session.expiresAt!)).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect((await bench.signIn(person)).session.organisation?.id).toBe(chosen);
    const [entry] = (await bench.trail('session.act-for')).slice(-1);
    expect(entry).toMatchObject({ account: person.id, organisation: chosen });
  });

  it('is refused for an organisation that one does not belong to', async () => {
    const opened = await bench.signIn(await officer(office));
    expect(await endOf(choose(opened, other))).toBe('resource.not-found');
    expect(await authenticate.bySession(opened.token)).toBeDefined();
  });

  it('asks for the second factor first when it was not asked for at the sign-in', async () => {
    const person = await bench.person({ email: 'promoted@sx.cn' });
    const opened = await bench.signIn(person);
    expect(opened.session.stage).toBe('full');
    await bench.join(person, office, 'leader');
    const next = await choose(opened, office);

    expect(next.session).toMatchObject({ stage: 'enrol', organisation: null });
    expect((await bench.known(next)).viewer).toEqual({ scope: 'nobody' });
    expect(await endOf(bench.get(SecondFactor).enrol(await bench.known(next)))).toBe('done');
  });

  it('gives nobody a second factor of their own by an old session of somebody promoted', async () => {
    const person = await bench.person({ email: 'stolen-from@sx.cn' });
    const stolen = await bench.signIn(person);
    await setSession(stolen.sessionId, `created_at = now() - interval '2 days'`);
    await bench.join(person, office, 'leader');
    const next = await choose(stolen, office);

    const enrolment = bench.get(SecondFactor).enrol(await bench.known(next));
    expect(await endOf(enrolment)).toBe('state.not-allowed');
  });

  it('asks for the second factor that was set up for another reason', async () => {
    const person = await officer();
    const opened = await bench.signIn(person);
    await setSession(opened.sessionId, `created_at = now() - interval '1 hour'`);
    await bench.join(person, office, 'leader');
    const next = await choose(opened, office);
    expect(next.session.stage).toBe('second-factor');

    await bench.rows(`UPDATE account SET totp_last_step = NULL WHERE id = $1`, [person.id]);
    const full = await bench
      .get(SecondFactorAnswers)
      .execute(await bench.known(next), bench.code(), CLIENT);
    expect(full.session).toMatchObject({ stage: 'full', organisation: { id: office } });
  });

  it('asks anew for the second factor half an hour after it was answered, from a place without', async () => {
    const person = await officer(office);
    const { id: enterprise } = await bench.enterprise('绍兴轴承有限公司', '91330602MA2D8K7X1Y');
    await bench.join(person, enterprise, 'enterpriseAdministrator');
    const opened = await bench.signIn(person);
    const inEnterprise = await choose(opened, enterprise);
    await setSession(inEnterprise.sessionId, `created_at = now() - interval '29 minutes'`);
    const back = await choose(inEnterprise, office);
    expect(back.session).toMatchObject({ stage: 'full', organisation: { id: office } });

    const again = await choose(back, enterprise);
    await setSession(again.sessionId, `created_at = now() - interval '31 minutes'`);
    const late = await choose(again, office);
    expect(late.session).toMatchObject({ stage: 'second-factor', organisation: null });
    expect((await bench.known(late)).viewer).toEqual({ scope: 'nobody' });
  });

  it('goes on without, however long ago, from one strict place to another', async () => {
    const opened = await bench.signIn(await officer(office, other));
    await setSession(opened.sessionId, `created_at = now() - interval '3 hours'`);
    const chosen = [office, other].find((id) => id !== opened.session.organisation?.id)!;
    expect((await choose(opened, chosen)).session.stage).toBe('full');
  });

  it('wants a second factor that is none any more to be set up', async () => {
    const person = await officer(office);
    const opened = await bench.signIn(person);
    await bench.rows(`UPDATE account SET totp_secret = NULL WHERE id = $1`, [person.id]);
    expect((await choose(opened, office)).session.stage).toBe('enrol');
  });
});

describe('acting in somebody’s place', () => {
  const pair = async (range: { from?: number; until?: number } = {}) => {
    const [principal, substitute] = [await officer(), await officer(office)];
    await bench.join(principal, office, 'approver', 'leader');
    const id = await bench.substitute({ organisation: office, principal, substitute, ...range });
    return { principal, substitute, id, opened: await bench.signIn(substitute) };
  };

  it('has the roles of the principal, and both names stand on it', async () => {
    const { principal, substitute, opened } = await pair();
    expect(opened.session.principals).toEqual([
      expect.objectContaining({
        person: expect.objectContaining({ id: principal.id }),
        organisationId: office,
        roles: ['approver', 'leader'],
      }),
    ]);
    const acting = await choose(opened, office, principal.id);

    expect(acting.session).toMatchObject({
      principal: { id: principal.id },
      roles: ['approver', 'leader'],
    });
    expect((await bench.known(acting)).viewer).toMatchObject({
      account: substitute.id,
      principal: principal.id,
      roles: ['approver', 'leader'],
    });
    const [entry] = (await bench.trail('session.act-for')).slice(-1);
    expect(entry).toMatchObject({ account: substitute.id, principal: principal.id });
    expect((await choose(acting, office)).session).toMatchObject({
      principal: null,
      roles: ['handler'],
    });
  });

  it.each([
    ['ended by somebody', `UPDATE substitution SET ended_at = now() WHERE id = $1`],
    [
      'over',
      `UPDATE substitution SET from_day = from_day - 9, until_day = from_day - 1 WHERE id = $1`,
    ],
    [
      'of somebody suspended',
      `UPDATE account SET status = 'suspended'
       WHERE id = (SELECT principal_id FROM substitution WHERE id = $1)`,
    ],
  ])('is over at the next request when it is %s', async (_why, statement) => {
    const { principal, opened, id } = await pair();
    const acting = await choose(opened, office, principal.id);
    await bench.rows(statement, [id]);

    expect((await bench.known(acting)).viewer).toMatchObject({
      scope: 'newcomer',
      principal: null,
      roles: [],
    });
  });

  it('is refused before its first day, for strangers, and for another organisation', async () => {
    const early = await pair({ from: 1, until: 2 });
    expect(await endOf(choose(early.opened, office, early.principal.id))).toBe(
      'resource.not-found',
    );
    const { opened } = await pair();
    const stranger = await officer(office);
    expect(await endOf(choose(opened, office, stranger.id))).toBe('resource.not-found');
    const both = await pair();
    await bench.join(both.substitute, other, 'handler');
    await bench.join(both.principal, other, 'leader');
    expect(await endOf(choose(both.opened, other, both.principal.id))).toBe('resource.not-found');
  });

  it('is noted with the network address that the browser came from', async () => {
    const { principal, opened } = await pair();
    const acting = await choose(opened, office, principal.id);
    const list = await bench.as(acting, (who) => bench.get(OwnSessions).list(who));

    expect(list).toEqual([
      expect.objectContaining({ id: acting.sessionId, address: CLIENT.address, current: true }),
    ]);
  });
});
