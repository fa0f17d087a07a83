import { SignIn } from '../sign-in/sign-in';
import { CLIENT, endOf, PASSWORD, SignInBench } from '../testing/sign-in-bench';
import { InvitationAcceptance } from './invitation-acceptance';

const NEXT = '山上的松树 hums 4 songs';

let bench: SignInBench;
let office: string;

beforeAll(async () => {
  bench = await SignInBench.open();
  office = await bench.office('绍兴市越城区经济和信息化局', '330602');
});
afterAll(() => bench.close());
beforeEach(() => bench.rows('TRUNCATE sign_in_failure'));

const expire = (email: string) =>
  bench.rows(`UPDATE account_letter SET expires_at = now() WHERE email = $1`, [email]);

const enter = (email: string, password: string) =>
  bench.get(SignIn).open({ email, password }, CLIENT);

describe('an invitation', () => {
  const invited = async (email: string, roles = ['handler'], to = office): Promise<string> => {
    const inviter = await bench.person({ email: `leader-of-${email}`, name: '陈局长' });
    await bench.join(inviter, to, to === office ? 'leader' : 'securityAdministrator');
    const [row] = await bench.rows<{ id: string }>(
      `INSERT INTO account_letter (purpose, email, organisation_id, roles, asked_by)
       VALUES ('invitation', $1, $2, $3, $4) RETURNING id`,
      [email, to, roles, inviter.id],
    );
    await bench.rows(
      `INSERT INTO outbox (job, payload, dedupe_key)
       VALUES ('accounts.letter', jsonb_build_object('letterId', $1::text), 'letter-' || $1::text)`,
      [row!.id],
    );
    await bench.sendLetters();
    return bench.tokenTo(email);
  };
  const accept = (token: string, password: string, name?: string) =>
    bench.get(InvitationAcceptance).accept({ token, password, ...(name && { name }) }, CLIENT);

  it('shows who invites to what, and makes a new account a member', async () => {
    const token = await invited('joins@sx.cn');
    expect(await bench.get(InvitationAcceptance).open(token, CLIENT)).toMatchObject({
      email: 'joins@sx.cn',
      organisationName: '绍兴市越城区经济和信息化局',
      roles: ['handler'],
      invitedBy: '陈局长',
      accountExists: false,
    });
    await accept(token, NEXT, '赵敏');

    const { session } = await enter('joins@sx.cn', NEXT);
    expect(session.stage).toBe('enrol');
    const [entry] = await bench.trail('invitation.accept');
    expect(entry).toMatchObject({ account: session.person?.id, organisation: office });
  });

  it('adds the membership to an account that there is, for its password alone', async () => {
    const person = await bench.person({ email: 'exists@sx.cn' });
    const token = await invited(person.email);
    expect((await bench.get(InvitationAcceptance).open(token, CLIENT)).accountExists).toBe(true);
    expect(await endOf(accept(token, 'a wrong password', '赵敏'))).toBe('session.refused');
    expect(await bench.rows('SELECT FROM membership WHERE account_id = $1', [person.id])).toEqual(
      [],
    );
    await accept(token, PASSWORD);

    const joined = await bench.rows('SELECT roles FROM membership WHERE account_id = $1', [
      person.id,
    ]);
    expect(joined).toEqual([{ roles: ['handler'] }]);
  });

  it('counts wrong passwords as a sign-in does', async () => {
    const person = await bench.person({ email: 'guessed@sx.cn' });
    const token = await invited(person.email);
    const ends: string[] = [];
    for (let i = 0; i < 5; i += 1) ends.push(await endOf(accept(token, 'wrong')));

    expect(ends.at(-1)).toBe('session.delayed');
  });

  it('is accepted once, also twice at once, and not by whoever belongs there already', async () => {
    const token = await invited('eager@sx.cn');
    const ends = await Promise.all([
      endOf(accept(token, NEXT, '赵敏')),
      endOf(accept(token, NEXT, '赵敏')),
    ]);
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    const member = await bench.person({ email: 'member@sx.cn' });
    await bench.join(member, office, 'inspector');
    expect(await endOf(accept(await invited(member.email), PASSWORD))).toBe('state.not-allowed');
  });

  it('needs a name for a new account, and a password that may be taken', async () => {
    const token = await invited('nameless@sx.cn');
    expect(await endOf(accept(token, NEXT))).toBe('request.invalid');
    expect(await endOf(accept(token, 'password1234', '赵敏'))).toBe('password.refused');
    expect(await endOf(accept(token, '绍兴市越城区经济和信息化局', '赵敏'))).toBe(
      'password.refused',
    );
  });

  it('makes nobody hold two of the three administrators, in whatever organisations', async () => {
    const [platform] = await bench.rows<{ id: string }>(
      `INSERT INTO organisation (kind, name) VALUES ('platform', '平台') RETURNING id`,
    );
    const [second] = await bench.rows<{ id: string }>(
      `INSERT INTO organisation (kind, name) VALUES ('platform', '平台二') RETURNING id`,
    );
    const person = await bench.person({ email: 'administrator@sx.cn' });
    await bench.join(person, platform!.id, 'auditAdministrator');
    const token = await invited(person.email, ['systemAdministrator'], second!.id);

    expect(await endOf(accept(token, PASSWORD))).toBe('role.conflict');
  });

  it('makes nobody an administrator who has a role elsewhere, nor the other way round', async () => {
    const [platform] = await bench.rows<{ id: string }>(
      `INSERT INTO organisation (kind, name) VALUES ('platform', '平台三') RETURNING id`,
    );
    const handler = await bench.person({ email: 'handles@sx.cn' });
    await bench.join(handler, office, 'handler');
    const up = await invited(handler.email, ['auditAdministrator'], platform!.id);
    expect(await endOf(accept(up, PASSWORD))).toBe('role.conflict');
    const administrator = await bench.person({ email: 'administers@sx.cn' });
    await bench.join(administrator, platform!.id, 'auditAdministrator');
    expect(await endOf(accept(await invited(administrator.email), PASSWORD))).toBe('role.conflict');
  });

  it('makes nobody an administrator and something else at the same moment', async () => {
    const [platform] = await bench.rows<{ id: string }>(
      `INSERT INTO organisation (kind, name) VALUES ('platform', '平台四') RETURNING id`,
    );
    const both = await bench.person({ email: 'both@sx.cn' });
    const up = await invited(both.email, ['auditAdministrator'], platform!.id);
    await bench.rows(`UPDATE account SET email = 'leader-one@sx.cn' WHERE email = $1`, [
      `leader-of-${both.email}`,
    ]);
    const here = await invited(both.email);
    const ends = await Promise.all([endOf(accept(up, PASSWORD)), endOf(accept(here, PASSWORD))]);
    expect(ends.sort()).toEqual(['done', 'role.conflict']);
  });

  it.each([
    ['was suspended', `UPDATE account SET status = 'suspended' WHERE email = $1`],
    [
      'leads no more',
      `UPDATE membership SET roles = '{handler}' WHERE account_id =
         (SELECT id FROM account WHERE email = $1)`,
    ],
    [
      'was removed',
      `DELETE FROM membership WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
    ],
  ])('opens nothing once whoever invited %s', async (what, change) => {
    const email = `${what.replaceAll(' ', '-')}@sx.cn`;
    const token = await invited(email);
    await bench.rows(change, [`leader-of-${email}`]);
    expect(await endOf(accept(token, NEXT, '赵敏'))).toBe('token.invalid');
    expect(await endOf(bench.get(InvitationAcceptance).open(token, CLIENT))).toBe('token.invalid');
    expect(await bench.rows('SELECT FROM account WHERE email = $1', [email])).toEqual([]);
  });

  it('of the installation itself needs nobody who invited', async () => {
    const token = await invited('first@sx.cn', ['handler']);
    await bench.rows(`UPDATE account_letter SET asked_by = NULL WHERE email = 'first@sx.cn'`);
    expect(await endOf(accept(token, NEXT, '赵敏'))).toBe('done');
  });

  it('gives nothing to whoever has sent it', async () => {
    const token = await invited('sender@sx.cn', ['publisher']);
    await bench.rows(
      `UPDATE account_letter SET email = 'leader-of-sender@sx.cn' WHERE email = $1`,
      ['sender@sx.cn'],
    );
    expect(await endOf(accept(token, PASSWORD))).not.toBe('done');
  });

  it('is refused when it was withdrawn or has expired', async () => {
    const token = await invited('withdrawn@sx.cn');
    await bench.rows(`UPDATE account_letter SET withdrawn_at = now() WHERE email = $1`, [
      'withdrawn@sx.cn',
    ]);
    expect(await endOf(accept(token, NEXT, '赵敏'))).toBe('token.invalid');
    const late = await invited('expired@sx.cn');
    await expire('expired@sx.cn');
    expect(await endOf(bench.get(InvitationAcceptance).open(late, CLIENT))).toBe('token.invalid');
  });
});
