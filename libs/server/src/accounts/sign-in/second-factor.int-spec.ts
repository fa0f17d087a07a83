import { randomUUID } from 'node:crypto';
import type { ProblemError } from '@tidu/platform';
import { SecondFactor } from '../own-account/second-factor';
import { CLIENT, endOf, PASSWORD, SignInBench, type Person } from '../testing/sign-in-bench';
import { Authenticate } from './authenticate';
import type { OpenedSession } from './client';
import { SecondFactorAnswers } from './second-factor-answers';
import { SignIn } from './sign-in';
import { codeSubjectOf, subjectOf } from './subjects';

let bench: SignInBench;
let office: string;

beforeAll(async () => {
  bench = await SignInBench.open();
  office = await bench.office('绍兴市越城区经济和信息化局', '330602');
});
afterAll(() => bench.close());

const handler = async (email: string): Promise<Person> => {
  const person = await bench.person({ email, totp: true });
  await bench.join(person, office, 'handler');
  return person;
};

const half = ({ email }: Person): Promise<OpenedSession> =>
  bench.get(SignIn).open({ email, password: PASSWORD }, CLIENT);

const answer = async (opened: { token: string }, code: string): Promise<OpenedSession> =>
  bench
    .get(SecondFactorAnswers)
    .execute(await bench.get(Authenticate).bySession(opened.token), code, CLIENT);

const failuresOf = async (subject: string): Promise<number> => {
  const [row] = await bench.rows<{ failures: number }>(
    'SELECT failures FROM sign_in_failure WHERE subject = $1',
    [subject],
  );
  return row?.failures ?? 0;
};

describe('the second step of a sign-in', () => {
  it('lets nobody in before it, and gives another token after it', async () => {
    const person = await handler('step@sx.cn');
    const before = await half(person);
    expect(before.session).toMatchObject({ stage: 'second-factor', roles: [], memberships: [] });
    expect((await bench.known(before)).viewer).toEqual({ scope: 'nobody' });

    const after = await answer(before, bench.code());
    expect(after.session).toMatchObject({
      stage: 'full',
      organisation: { id: office, level: 'county', divisionCode: '330602' },
      roles: ['handler'],
      idleMinutes: 30,
    });
    expect(after.token).not.toBe(before.token);
    expect(after.sessionId).not.toBe(before.sessionId);
    // Whoever planted or saw the first token has nothing in hand.
    expect(await bench.get(Authenticate).bySession(before.token)).toBeUndefined();
    expect((await bench.known(after)).viewer).toMatchObject({
      scope: 'office',
      organisation: office,
      jurisdiction: { from: '330602', to: '330602' },
    });
  });

  it('takes a code once, also by another session', async () => {
    const person = await handler('replay@sx.cn');
    const code = bench.code();
    await answer(await half(person), code);

    expect(await endOf(answer(await half(person), code))).toBe('session.refused');
    expect(await endOf(answer(await half(person), bench.code(1)))).toBe('done');
    expect(await endOf(answer(await half(person), bench.code(0)))).toBe('session.refused');
  });

  it('takes a code once of two sessions that send it at once', async () => {
    const person = await handler('twins@sx.cn');
    const [one, other] = [await half(person), await half(person)];
    const code = bench.code();
    const ends = await Promise.all([one, other].map((each) => endOf(answer(each, code))));

    expect(ends.sort()).toEqual(['done', 'session.refused']);
  });

  it('opens one session when one answer is sent twice at once', async () => {
    const person = await handler('double@sx.cn');
    const opened = await half(person);
    const ends = await Promise.all(
      [bench.code(), bench.code(1)].map((code) => endOf(answer(opened, code))),
    );

    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
  });

  it.each(['000000', '12345', 'abcdef', '', "' OR 1=1", '0'.repeat(40), '\0\0\0\0\0\0'])(
    'refuses %j',
    async (code) => {
      const person = await handler(`${randomUUID()}@sx.cn`);
      expect(await endOf(answer(await half(person), code))).toBe('session.refused');
    },
  );

  it('makes wrong codes wait as wrong passwords do, however many come at once', async () => {
    const person = await handler('guessed-code@sx.cn');
    const opened = await half(person);
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, index) => endOf(answer(opened, String(900_000 + index)))),
    );

    expect(ends.filter((end) => end === 'session.refused')).toHaveLength(4);
    expect(ends.filter((end) => end === 'session.delayed')).toHaveLength(16);
    expect(await endOf(answer(opened, bench.code()))).toBe('session.delayed');
  });

  it('counts wrong codes apart from wrong passwords, and the right password forgives none', async () => {
    const person = await handler('apart@sx.cn');
    for (let i = 0; i < 4; i += 1) {
      const opened = await half(person);
      expect(await endOf(answer(opened, String(900_000 + i)))).toBe('session.refused');
    }
    expect(await failuresOf(subjectOf(person.email))).toBe(0);
    expect(await failuresOf(codeSubjectOf(person.email))).toBe(4);
    expect(await endOf(answer(await half(person), bench.code()))).toBe('session.delayed');
  });

  it('forgets wrong codes after a right one, those of the network address with them', async () => {
    const person = await handler('mistyped-code@sx.cn');
    await bench.rows('TRUNCATE sign_in_failure');
    const opened = await half(person);
    await endOf(answer(opened, '900000'));
    expect(await failuresOf(subjectOf(CLIENT.address!))).toBe(1);
    await answer(opened, bench.code());

    expect(await failuresOf(codeSubjectOf(person.email))).toBe(0);
    expect(await failuresOf(subjectOf(CLIENT.address!))).toBe(0);
  });

  it('tells the owner that codes were guessed', async () => {
    const person = await handler('told-of-codes@sx.cn');
    const opened = await half(person);
    for (let i = 0; i < 4; i += 1) await endOf(answer(opened, String(900_000 + i)));
    await bench.sendLetters();

    expect((await bench.mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
      '您的账号多次登录失败 / Repeated failed sign-ins to your account',
    ]);
  });

  it('is not open to a session that is signed in, to nobody, and not after ten minutes', async () => {
    const person = await handler('late@sx.cn');
    const opened = await half(person);
    await bench.rows(
      `UPDATE account_session SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [opened.sessionId],
    );
    expect(await endOf(answer(opened, bench.code()))).toBe('session.required');
    const full = await answer(await half(person), bench.code());
    expect(await endOf(answer(full, bench.code(1)))).toBe('session.required');
    expect(await endOf(answer({ token: '' }, bench.code(1)))).toBe('session.required');
  });

  it('stands on the trail with what it was answered by', async () => {
    const person = await handler('told-code@sx.cn');
    const opened = await half(person);
    await endOf(answer(opened, '000000'));
    await answer(opened, bench.code());
    const entries = (await bench.trail('session.second-factor')).filter(
      ({ account }) => account === person.id,
    );

    expect(entries.map(({ outcome }) => outcome)).toEqual(['refused', 'done']);
    expect(JSON.parse(entries[1]!.detail)).toEqual({ address: CLIENT.address, means: 'totp' });
  });
});

describe('setting up a second factor', () => {
  const enrolled = async (email: string) => {
    const person = await bench.person({ email });
    await bench.join(person, office, 'approver');
    const opened = await half(person);
    const who = await bench.known(opened);
    const { secret, address } = await bench.get(SecondFactor).enrol(who);
    return { person, opened, who, secret, address };
  };

  it('ends an unfinished sign-in in a full one, with recovery codes that are shown once', async () => {
    const { opened, who, secret, address } = await enrolled('sets-up@sx.cn');
    expect(opened.session.stage).toBe('enrol');
    expect(address).toContain('otpauth://totp/');
    const { issued, recoveryCodes } = await bench
      .get(SecondFactor)
      .confirm(who, bench.code(0, secret), CLIENT);

    expect(recoveryCodes.codes).toHaveLength(10);
    expect((await bench.known(issued)).stage).toBe('full');
    expect(await bench.get(Authenticate).bySession(opened.token)).toBeUndefined();
    const stored = await bench.rows<{ secret: string; codes: string }>(
      `SELECT a.totp_secret AS secret, (SELECT string_agg(code_sha256, ',') FROM recovery_code r
         WHERE r.account_id = a.id) AS codes FROM account a WHERE id = $1`,
      [who.accountId],
    );
    expect(stored[0]?.secret).not.toContain(secret);
    expect(stored[0]?.codes).not.toContain(recoveryCodes.codes[0]);
  });

  it('is not done by a wrong code, nor by a code of another secret', async () => {
    const { who } = await enrolled('mistypes@sx.cn');
    expect(await endOf(bench.get(SecondFactor).confirm(who, bench.code(), CLIENT))).toBe(
      'session.refused',
    );
    expect(
      (await bench.rows(`SELECT totp_secret AS s FROM account WHERE id = $1`, [who.accountId]))[0],
    ).toEqual({ s: null });
  });

  it('does not take the code that confirmed it for a sign-in', async () => {
    const { who, person, secret } = await enrolled('confirms@sx.cn');
    const code = bench.code(0, secret);
    await bench.get(SecondFactor).confirm(who, code, CLIENT);

    expect(await endOf(answer(await half(person), code))).toBe('session.refused');
    expect(await endOf(answer(await half(person), bench.code(1, secret)))).toBe('done');
  });

  it('takes a recovery code once, also of two that come at once', async () => {
    const { who, person, secret } = await enrolled('recovers@sx.cn');
    const { recoveryCodes } = await bench
      .get(SecondFactor)
      .confirm(who, bench.code(0, secret), CLIENT);
    const [first = '', second = ''] = recoveryCodes.codes;

    expect(await endOf(answer(await half(person), first.toUpperCase()))).toBe('done');
    expect(await endOf(answer(await half(person), first))).toBe('session.refused');
    const halves = [await half(person), await half(person)];
    const ends = await Promise.all(halves.map((each) => endOf(answer(each, second))));
    expect(ends.sort()).toEqual(['done', 'session.refused']);
  });

  it('is renewed only soon after a sign-in; until it is confirmed the old one counts', async () => {
    const person = await handler('renews@sx.cn');
    const opened = await bench.signIn(person);
    const who = await bench.known(opened);
    const { secret } = await bench.get(SecondFactor).enrol(who);
    expect(await endOf(answer(await half(person), bench.code(1)))).toBe('done');

    await bench.rows(
      `UPDATE account_session SET created_at = now() - interval '11 minutes' WHERE id = $1`,
      [opened.sessionId],
    );
    expect(await endOf(bench.get(SecondFactor).enrol(who))).toBe('state.not-allowed');
    const late = bench.get(SecondFactor).confirm(who, bench.code(0, secret), CLIENT);
    expect(await endOf(late)).toBe('state.not-allowed');
  });

  it('is not open to whoever knows the password alone, nor long after the sign-in', async () => {
    const person = await handler('thief@sx.cn');
    const known = await bench.known(await half(person));
    expect(await endOf(bench.get(SecondFactor).enrol(known))).toBe('session.required');
    const newcomer = await bench.person({ email: 'unattended@sx.cn' });
    const opened = await half(newcomer);
    const who = await bench.known(opened);
    expect(await endOf(bench.get(SecondFactor).enrol(who))).toBe('done');
    await bench.rows(
      `UPDATE account_session SET created_at = now() - interval '11 minutes' WHERE id = $1`,
      [opened.sessionId],
    );
    expect(await endOf(bench.get(SecondFactor).enrol(who))).toBe('state.not-allowed');
  });

  it('ends the other sessions, and needs a browser, not a token for programs', async () => {
    const person = await handler('elsewhere@sx.cn');
    const elsewhere = await bench.signIn(person);
    const opened = await bench.signIn(person);
    const who = await bench.known(opened);
    const { secret } = await bench.get(SecondFactor).enrol(who);
    await bench.get(SecondFactor).confirm(who, bench.code(0, secret), CLIENT);

    expect(await bench.get(Authenticate).bySession(elsewhere.token)).toBeUndefined();
    const program = { ...who, sessionId: null };
    expect(await endOf(bench.get(SecondFactor).enrol(program))).toBe('session.required');
  });

  it('gives new recovery codes for a code of the application, and the old ones end', async () => {
    const { who, person, secret } = await enrolled('codes@sx.cn');
    const factor = bench.get(SecondFactor);
    const { issued, recoveryCodes } = await factor.confirm(who, bench.code(0, secret), CLIENT);
    const signedIn = await bench.known(issued);
    expect(await endOf(factor.renewRecoveryCodes(signedIn, recoveryCodes.codes[0]!, CLIENT))).toBe(
      'session.refused',
    );
    const renewed = await factor.renewRecoveryCodes(signedIn, bench.code(1, secret), CLIENT);

    expect(await endOf(answer(await half(person), recoveryCodes.codes[0]!))).toBe(
      'session.refused',
    );
    expect(await endOf(answer(await half(person), renewed.codes[0]!))).toBe('done');
  });

  it('tells what to do when a code is refused, in both languages', async () => {
    const { who } = await enrolled('told@sx.cn');
    const refusal: unknown = await bench
      .get(SecondFactor)
      .confirm(who, '000000', CLIENT)
      .catch((error: unknown) => error);

    expect((refusal as ProblemError).bilingual.zh).toContain('下一个验证码');
    expect((refusal as ProblemError).bilingual.en).toContain('next one');
  });
});
