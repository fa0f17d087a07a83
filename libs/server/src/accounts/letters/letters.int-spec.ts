import { newToken, type ProblemError } from '@tidu/platform';
import { ApiTokens } from '../own-account/api-tokens';
import { Authenticate } from '../sign-in/authenticate';
import { SecondFactorAnswers } from '../sign-in/second-factor-answers';
import { SignIn } from '../sign-in/sign-in';
import { subjectOf } from '../sign-in/subjects';
import { CLIENT, endOf, PASSWORD, SignInBench, type Person } from '../testing/sign-in-bench';
import { AskForLetter } from './ask-for-letter';
import { InvitationAcceptance } from './invitation-acceptance';
import { PasswordReset } from './password-reset';
import { Registration } from './registration';

const NEXT = '山上的松树 hums 4 songs';

let bench: SignInBench;

beforeAll(async () => {
  bench = await SignInBench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.rows('TRUNCATE request_count, sign_in_failure'));

const ask = (purpose: 'reset' | 'registration', email: string, client = CLIENT) =>
  bench.get(AskForLetter).execute(purpose, { email }, client);

const expire = (email: string) =>
  bench.rows(`UPDATE account_letter SET expires_at = now() WHERE email = $1`, [email]);

const enter = (email: string, password: string) =>
  bench.get(SignIn).open({ email, password }, CLIENT);

describe('asking for a letter', () => {
  it('does just the same for an address without account, and only the job finds nobody', async () => {
    const known = await bench.person({ email: 'known@sx.cn' });
    await ask('reset', known.email);
    await ask('reset', 'unknown@sx.cn');
    const asked = await bench.rows<{ email: string; jobs: number }>(
      `SELECT email, (SELECT count(*)::int FROM outbox WHERE dedupe_key = 'letter-' || l.id) AS jobs
       FROM account_letter l ORDER BY email`,
    );
    expect(asked).toEqual([
      { email: known.email, jobs: 1 },
      { email: 'unknown@sx.cn', jobs: 1 },
    ]);
    await bench.sendLetters();
    expect(await bench.mailsTo(known.email)).toHaveLength(1);
    expect(await bench.mailsTo('unknown@sx.cn')).toHaveLength(0);
    const entries = await bench.trail('account.reset-request');
    expect(entries.map(({ account }) => account)).toEqual([null, null]);
    expect(JSON.stringify(entries)).not.toContain('known@sx.cn');
  });

  it('keeps the token of the letter as a hash alone', async () => {
    const { email } = await bench.person({ email: 'hashed@sx.cn' });
    await ask('reset', email);
    await bench.sendLetters();
    const token = await bench.tokenTo(email);
    const rows = await bench.rows('SELECT * FROM account_letter WHERE email = $1', [email]);

    expect(rows).toEqual([expect.objectContaining({ token_sha256: subjectOf(token) })]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await bench.rows('SELECT payload FROM outbox'))).not.toContain(token);
  });

  it('sends one letter however often, and at once how many, its job runs', async () => {
    const { email } = await bench.person({ email: 'once@sx.cn' });
    await ask('reset', email);
    await Promise.all([bench.sendLetters(), bench.sendLetters(), bench.sendLetters()]);

    expect(await bench.mailsTo(email)).toHaveLength(1);
  });

  it('is possible five times an hour for one address to write to', async () => {
    const ends: string[] = [];
    for (let i = 0; i < 6; i += 1) ends.push(await endOf(ask('reset', 'flooded@sx.cn')));

    expect(ends).toEqual([...Array<string>(5).fill('done'), 'request.too-many']);
    expect(await endOf(ask('registration', 'flooded@sx.cn'))).toBe('request.too-many');
    expect(await endOf(ask('reset', 'another@sx.cn'))).toBe('done');
    const refusal: unknown = await ask('reset', 'flooded@sx.cn').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ retryAfterSeconds: expect.any(Number) });
  });

  it('is possible twenty times an hour from one network address', async () => {
    const ends: string[] = [];
    for (let i = 0; i < 21; i += 1) ends.push(await endOf(ask('registration', `many-${i}@sx.cn`)));

    expect(ends.filter((end) => end === 'done')).toHaveLength(20);
    expect(ends.at(-1)).toBe('request.too-many');
    const elsewhere = { ...CLIENT, address: '192.0.2.200' };
    expect(await endOf(ask('registration', 'many-22@sx.cn', elsewhere))).toBe('done');
  });

  it('is possible twenty times an hour from all IPv6 addresses of one line', async () => {
    const ends: string[] = [];
    for (let i = 0; i < 21; i += 1) {
      const client = { ...CLIENT, address: `2001:db8:1:2::${i.toString(16)}` };
      ends.push(await endOf(ask('registration', `line-${i}@sx.cn`, client)));
    }
    expect(ends.at(-1)).toBe('request.too-many');
  });
});

describe('a reset of the password', () => {
  const asked = async (email: string): Promise<{ person: Person; token: string }> => {
    const person = await bench.person({ email });
    await ask('reset', email);
    await bench.sendLetters();
    return { person, token: await bench.tokenTo(email) };
  };
  const complete = (token: string, password = NEXT) =>
    bench.get(PasswordReset).complete({ token, password }, CLIENT);

  it('sets the new one, ends all sessions and forgets failures', async () => {
    const { person, token } = await asked('forgot@sx.cn');
    const opened = await bench.signIn(person);
    for (let i = 0; i < 4; i += 1) await endOf(enter(person.email, 'wrong'));
    await complete(token);

    expect(await bench.get(Authenticate).bySession(opened.token)).toBeUndefined();
    expect(await endOf(enter(person.email, NEXT))).toBe('done');
    expect(await endOf(enter(person.email, PASSWORD))).toBe('session.refused');
    expect(await bench.trail('account.reset')).toEqual([
      expect.objectContaining({ account: person.id, outcome: 'done' }),
    ]);
  });

  it('revokes the tokens for programs, each of them on the trail', async () => {
    const { person, token } = await asked('programs@sx.cn');
    await bench.join(person, await bench.office('越城区经信局', '330602'), 'handler');
    await bench.setTotp(person.id);
    const wish = { name: '统计', permissions: ['enterprise.read' as const], days: 30 };
    const made = await bench.as(await bench.signIn(person), (who) =>
      bench.get(ApiTokens).create(who, wish),
    );
    expect(await bench.get(Authenticate).byApiToken(made.token)).toBeDefined();
    await complete(token);

    expect(await bench.get(Authenticate).byApiToken(made.token)).toBeUndefined();
    expect(await bench.trail('token.revoke')).toEqual([
      expect.objectContaining({ account: person.id, subject: made.id, outcome: 'done' }),
    ]);
  });

  it('forgives no wrong codes of the second factor', async () => {
    const { person, token } = await asked('guessed-codes@sx.cn');
    await bench.setTotp(person.id);
    const answer = async (password: string, code: string) =>
      bench
        .get(SecondFactorAnswers)
        .execute(await bench.known(await enter(person.email, password)), code, CLIENT);
    for (let i = 0; i < 4; i += 1) await endOf(answer(PASSWORD, String(900_000 + i)));
    await complete(token);

    expect(await endOf(answer(NEXT, bench.code()))).toBe('session.delayed');
  });

  it('leaves the second factor in force', async () => {
    const { person, token } = await asked('factor@sx.cn');
    await bench.setTotp(person.id);
    await complete(token);

    expect((await enter(person.email, NEXT)).session.stage).toBe('second-factor');
  });

  it('works once, also when it is sent twice at once', async () => {
    const { token } = await asked('twice@sx.cn');
    const ends = await Promise.all([endOf(complete(token)), endOf(complete(token))]);

    expect(ends.sort()).toEqual(['done', 'token.invalid']);
    expect(await endOf(complete(token))).toBe('token.invalid');
  });

  it('makes other letters that were asked for worthless', async () => {
    const { person, token } = await asked('several@sx.cn');
    await ask('reset', person.email);
    await bench.sendLetters();
    const later = await bench.tokenTo(person.email);
    expect(later).not.toBe(token);
    await complete(later);

    expect(await endOf(complete(token))).toBe('token.invalid');
  });

  it('keeps the link valid when the password is refused, and says why', async () => {
    const { token } = await asked('weak@sx.cn');
    for (const password of ['short', 'Passw0rd2026!!', '1234567890123456', 'weak@sx.cn weak']) {
      const refusal: unknown = await complete(token, password).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'password.refused' });
      expect((refusal as ProblemError).errors[0]).toMatchObject({ path: 'password' });
    }
    expect(await endOf(complete(token))).toBe('done');
  });

  it('is refused with a token that is expired, forged, of another kind or of somebody suspended', async () => {
    const { person, token } = await asked('refused@sx.cn');
    const forged = [newToken('reset').token, newToken('invitation').token, `${token}x`, '', "'--"];
    for (const each of forged) expect(await endOf(complete(each))).toBe('token.invalid');
    const refusals = (await bench.trail('account.reset')).slice(-forged.length);
    expect(refusals.map(({ outcome }) => outcome)).toEqual(forged.map(() => 'refused'));
    const registration = bench.get(Registration);
    const mixed = registration.complete({ token, name: '王芳', password: NEXT }, CLIENT);
    expect(await endOf(mixed)).toBe('token.invalid');
    await bench.rows(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect(await endOf(complete(token))).toBe('token.invalid');
    await bench.rows(`UPDATE account SET status = 'active' WHERE id = $1`, [person.id]);
    await expire(person.email);
    expect(await endOf(complete(token))).toBe('token.invalid');
  });
});

describe('a registration', () => {
  const asked = async (email: string): Promise<string> => {
    await ask('registration', email);
    await bench.sendLetters();
    return bench.tokenTo(email);
  };
  const complete = (token: string) =>
    bench.get(Registration).complete({ token, name: '李伟', password: NEXT }, CLIENT);

  it('makes an account that belongs to no organisation', async () => {
    await complete(await asked('new@qiye.cn'));

    expect((await enter('new@qiye.cn', NEXT)).session).toMatchObject({
      stage: 'full',
      person: { name: '李伟' },
      memberships: [],
    });
  });

  it('makes one account, also when two links of one address are used at once', async () => {
    const first = await asked('pair@qiye.cn');
    const second = await asked('pair@qiye.cn');
    const ends = await Promise.all([endOf(complete(first)), endOf(complete(second))]);

    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    const made = await bench.rows(`SELECT id FROM account WHERE email = 'pair@qiye.cn'`);
    expect(made).toHaveLength(1);
  });

  it('of an address with an account tells its owner so, with no link that lets in', async () => {
    const { email } = await bench.person({ email: 'owner@qiye.cn' });
    await ask('registration', email);
    await bench.sendLetters();
    const [mail] = await bench.mailsTo(email);

    expect(mail?.subject).toBe('您已有账号 / You have an account already');
    expect(mail?.text).not.toContain('#token=');
  });

  it('is refused after a day, and with a token for something else', async () => {
    const token = await asked('late@qiye.cn');
    const reset = bench.get(PasswordReset).complete({ token, password: NEXT }, CLIENT);
    expect(await endOf(reset)).toBe('token.invalid');
    expect(await endOf(bench.get(InvitationAcceptance).open(token, CLIENT))).toBe('token.invalid');
    await expire('late@qiye.cn');
    expect(await endOf(complete(token))).toBe('token.invalid');
  });
});
