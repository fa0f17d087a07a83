import { PasswordHasher, ProblemError } from '@tidu/platform';
import { CLIENT, endOf, PASSWORD, SignInBench } from '../testing/sign-in-bench';
import { SignIn } from './sign-in';
import { subjectOf } from './subjects';
import { TooSoonError } from './too-soon-error';

let bench: SignInBench;
let signIn: SignIn;

beforeAll(async () => {
  bench = await SignInBench.open();
  signIn = bench.get(SignIn);
});
afterAll(() => bench.close());
// Each test begins with an address that nobody has failed from.
beforeEach(() => bench.rows('TRUNCATE sign_in_failure'));

const enter = (email: string, password = PASSWORD, client = CLIENT) =>
  signIn.open({ email, password }, client);

const failuresOf = async (who: string): Promise<number> => {
  const rows = await bench.rows<{ failures: number }>(
    'SELECT failures FROM sign_in_failure WHERE subject = $1',
    [subjectOf(who)],
  );
  return rows[0]?.failures ?? 0;
};

const endedAt = async (sessionId: string | null): Promise<Date | null> => {
  const [row] = await bench.rows<{ ended_at: Date | null }>(
    'SELECT ended_at FROM account_session WHERE id = $1',
    [sessionId],
  );
  if (!row) throw new Error('there is no such session');
  return row.ended_at;
};

async function refusalOf(attempt: Promise<unknown>): Promise<ProblemError> {
  const refusal: unknown = await attempt.catch((error: unknown) => error);
  if (refusal instanceof ProblemError) return refusal;
  throw new Error('it was not refused');
}

describe('a sign-in by password', () => {
  it('opens a session of a newcomer, who belongs to no organisation', async () => {
    const person = await bench.person({ email: 'newcomer@sx.cn' });
    const { token, session } = await enter(person.email);

    expect(session).toMatchObject({
      stage: 'full',
      person: { id: person.id, email: person.email },
      organisation: null,
      roles: [],
      idleMinutes: 720,
    });
    expect(session.permissions).toContain('claim.make');
    expect(session.permissions).not.toContain('enterprise.read');
    expect((await bench.known({ token })).viewer).toMatchObject({ scope: 'newcomer' });
  });

  it('keeps the token as a hash alone, and puts the sign-in on the trail', async () => {
    const person = await bench.person({ email: 'hash@sx.cn' });
    const { token, sessionId } = await enter(person.email);
    const [row] = await bench.rows<Record<string, unknown>>(
      'SELECT * FROM account_session WHERE id = $1',
      [sessionId],
    );

    expect(JSON.stringify(row)).not.toContain(token);
    expect(row).toMatchObject({ token_sha256: subjectOf(token), browser: 'Firefox' });
    const entries = await bench.trail('session.open');
    expect(entries.at(-1)).toMatchObject({ account: person.id, subject: sessionId });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });

  it('acts for the only organisation, and tells its credit code', async () => {
    const person = await bench.person({ email: 'enterprise@sx.cn' });
    const { id, enterprise } = await bench.enterprise('绍兴轴承有限公司', '91330602MA2D8K7X1Y');
    await bench.join(person, id, 'enterpriseAdministrator');
    const { session, token } = await enter(person.email);

    expect(session.organisation).toMatchObject({
      id,
      kind: 'enterprise',
      enterpriseId: enterprise,
      creditCode: '91330602MA2D8K7X1Y',
      members: 1,
    });
    expect(session.permissions).toContain('role.grant');
    expect((await bench.known({ token })).viewer).toMatchObject({
      scope: 'enterprise',
      enterprise,
    });
  });

  it('wants a second factor to be set up where a role demands one', async () => {
    const person = await bench.person({ email: 'enrol@sx.cn' });
    await bench.join(person, await bench.office('越城区经信局', '330602'), 'handler');
    const { session, token } = await enter(person.email);

    expect(session).toMatchObject({
      stage: 'enrol',
      organisation: null,
      permissions: expect.any(Array),
    });
    expect(session.permissions).not.toContain('enterprise.read');
    expect((await bench.known({ token })).viewer).toEqual({ scope: 'nobody' });
  });

  it('takes the same characters in another form for the same password', async () => {
    const person = await bench.person({ email: 'nfkc@sx.cn', password: 'lamp 灯塔 walks 9' });
    expect(await endOf(enter(person.email, 'ｌａｍｐ 灯塔 walks ９'))).toBe('done');
  });

  it('hashes the password anew when the hash is outdated', async () => {
    const weak = new PasswordHasher({ memoryCost: 8192, timeCost: 2, parallelism: 1 });
    const person = await bench.person({ email: 'weak@sx.cn' });
    await bench.rows('UPDATE account SET password_hash = $2 WHERE id = $1', [
      person.id,
      await weak.hash(PASSWORD),
    ]);
    await enter(person.email);
    const [row] = await bench.rows<{ hash: string }>(
      'SELECT password_hash AS hash FROM account WHERE id = $1',
      [person.id],
    );

    expect(row?.hash).toContain('m=19456,t=2,p=1');
    expect(await endOf(enter(person.email))).toBe('done');
  });
});

describe('a sign-in that is refused', () => {
  it('says the same and does the same whether or not there is an account', async () => {
    const known = await bench.person({ email: 'known@sx.cn' });
    await bench.person({ email: 'suspended@sx.cn', status: 'suspended' });
    await bench.person({ email: 'openid-only@sx.cn', password: null });
    const check = jest.spyOn(PasswordHasher.prototype, 'check');
    const tries: [string, string][] = [
      [known.email, 'a wrong password'],
      ['unknown@sx.cn', PASSWORD],
      ['suspended@sx.cn', PASSWORD],
      ['openid-only@sx.cn', PASSWORD],
    ];
    const refusals: ProblemError[] = [];
    for (const [email, password] of tries) refusals.push(await refusalOf(enter(email, password)));

    expect(new Set(refusals.map(({ message }) => message)).size).toBe(1);
    expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill('session.refused'));
    // Each of them was hashed: the time does not tell either.
    expect(check).toHaveBeenCalledTimes(4);
    expect(await Promise.all(tries.map(([email]) => failuresOf(email)))).toEqual([1, 1, 1, 1]);
    check.mockRestore();
  });

  it('stands on the trail, with no address of somebody unknown', async () => {
    const known = await bench.person({ email: 'told@sx.cn' });
    await endOf(enter(known.email, 'wrong'));
    await endOf(enter('nobody-at-all@sx.cn', 'wrong'));
    const [one, other] = (await bench.trail('session.open')).slice(-2);

    expect(one).toMatchObject({ account: known.id, subject: known.id, outcome: 'refused' });
    expect(other).toMatchObject({ account: null, outcome: 'refused' });
    expect(other?.subject).toBe(`sha256:${subjectOf('nobody-at-all@sx.cn').slice(0, 16)}`);
    expect(JSON.stringify(other)).not.toContain('nobody-at-all');
  });

  it.each(["' OR 1=1 --", '\0', '\ud800', 'x'.repeat(1024), '%', '🔑'.repeat(100)])(
    'is one whatever is sent as password: %j',
    async (password) => {
      const email = `hostile-${subjectOf(password).slice(0, 8)}@sx.cn`;
      await bench.person({ email });
      expect(await endOf(enter(email, password))).toBe('session.refused');
    },
  );

  it('is not accepted when the password was changed while it was checked', async () => {
    const person = await bench.person({ email: 'race@sx.cn' });
    const check = jest.spyOn(PasswordHasher.prototype, 'check');
    check.mockImplementationOnce(async () => {
      await bench.rows(`UPDATE account SET password_hash = 'x' WHERE id = $1`, [person.id]);
      return { matches: true, outdated: false };
    });

    expect(await endOf(enter(person.email))).toBe('session.refused');
    check.mockRestore();
  });
});

describe('signing in again', () => {
  it('ends the session that the browser had before, also of somebody else', async () => {
    const [one, other] = [
      await bench.person({ email: 'again@sx.cn' }),
      await bench.person({ email: 'after@sx.cn' }),
    ];
    const first = await bench.known(await enter(one.email));
    const opened = await signIn.open({ email: other.email, password: PASSWORD }, CLIENT, first);

    expect(opened.session.person?.id).toBe(other.id);
    expect(await endedAt(first.sessionId)).not.toBeNull();
    const [closed] = (await bench.trail('session.close')).slice(-1);
    expect(closed).toMatchObject({ account: one.id, subject: first.sessionId, outcome: 'done' });
  });

  it('leaves it as it is when the password is wrong', async () => {
    const { email } = await bench.person({ email: 'not-again@sx.cn' });
    const first = await bench.known(await enter(email));
    expect(await endOf(signIn.open({ email, password: 'wrong' }, CLIENT, first))).toBe(
      'session.refused',
    );
    expect(await endedAt(first.sessionId)).toBeNull();
  });
});

describe('failures', () => {
  it('make the account wait from the fourth on, longer each time, and tell its owner once', async () => {
    const { email, id } = await bench.person({ email: 'guessed@sx.cn' });
    const ends: string[] = [];
    for (let i = 0; i < 4; i += 1) ends.push(await endOf(enter(email, 'wrong')));
    const refusal = await refusalOf(enter(email));

    expect(ends).toEqual(Array(4).fill('session.refused'));
    expect(refusal).toBeInstanceOf(TooSoonError);
    expect(refusal).toMatchObject({ code: 'session.delayed', retryAfterSeconds: 1 });
    await bench.rows(
      `UPDATE sign_in_failure SET last_at = last_at - interval '2 seconds' WHERE subject = $1`,
      [subjectOf(email)],
    );
    expect(await endOf(enter(email, 'wrong'))).toBe('session.refused');
    expect(await refusalOf(enter(email))).toMatchObject({ retryAfterSeconds: 2 });
    await bench.sendLetters();
    expect((await bench.mailsTo(email)).map(({ subject }) => subject)).toEqual([
      '您的账号多次登录失败 / Repeated failed sign-ins to your account',
    ]);
    expect(await bench.trail('account.locked')).toEqual([
      expect.objectContaining({ account: id, outcome: 'refused' }),
    ]);
  });

  it('of somebody unknown are counted alike, and nobody is written to', async () => {
    for (let i = 0; i < 4; i += 1) await endOf(enter('ghost@sx.cn', 'wrong'));

    expect(await endOf(enter('ghost@sx.cn', 'wrong'))).toBe('session.delayed');
    await bench.sendLetters();
    expect(await bench.mailsTo('ghost@sx.cn')).toEqual([]);
    const open = await bench.rows(`SELECT id FROM outbox WHERE done_at IS NULL`);
    expect(open).toEqual([]);
  });

  it('that come all at once do not get past the delay', async () => {
    const { email } = await bench.person({ email: 'flooded@sx.cn' });
    const guesses = Array.from({ length: 40 }, (_, index) => endOf(enter(email, `guess ${index}`)));
    const ends = await Promise.all(guesses);

    expect(ends.filter((end) => end === 'session.refused')).toHaveLength(4);
    expect(ends.filter((end) => end === 'session.delayed')).toHaveLength(36);
  });

  it('are forgotten after a sign-in, also by the network address', async () => {
    const { email } = await bench.person({ email: 'mistyped@sx.cn' });
    await endOf(enter(email, 'wrong'));
    await endOf(enter(email, 'wrong'));
    expect([await failuresOf(email), await failuresOf(CLIENT.address!)]).toEqual([2, 2]);

    await enter(email);
    expect([await failuresOf(email), await failuresOf(CLIENT.address!)]).toEqual([0, 0]);
  });

  it('of others at the same network address are not forgotten with one’s own', async () => {
    const { email } = await bench.person({ email: 'guesser@sx.cn' });
    for (let i = 0; i < 5; i += 1) await endOf(enter(`victim-${i}@sx.cn`, 'wrong'));
    await endOf(enter(email, 'wrong'));
    await enter(email);

    expect(await failuresOf(CLIENT.address!)).toBe(5);
  });

  it('make a network address wait from the twenty-first on, and no other one', async () => {
    const { email } = await bench.person({ email: 'neighbour@sx.cn' });
    for (let i = 0; i < 21; i += 1) await endOf(enter(`sprayed-${i}@sx.cn`, 'wrong'));

    expect(await endOf(enter(email))).toBe('session.delayed');
    expect(await endOf(enter(email, PASSWORD, { ...CLIENT, address: '192.0.2.8' }))).toBe('done');
  });

  it('of one line with IPv6 are counted together, whichever of its addresses it takes', async () => {
    const { email } = await bench.person({ email: 'line@sx.cn' });
    const from = (host: string) => ({ ...CLIENT, address: `2001:db8:1:2::${host}` });
    for (let i = 0; i < 21; i += 1) {
      await endOf(enter(`line-${i}@sx.cn`, 'wrong', from(i.toString(16))));
    }
    expect(await endOf(enter(email, PASSWORD, from('ffff')))).toBe('session.delayed');
    const next = { ...CLIENT, address: '2001:db8:1:3::1' };
    expect(await endOf(enter(email, PASSWORD, next))).toBe('done');
  });

  it('of a password are not taken back by the password alone where a code is asked for', async () => {
    const { email } = await bench.person({ email: 'half@sx.cn', totp: true });
    await endOf(enter(email, 'wrong'));
    await endOf(enter(email, 'wrong'));
    await enter(email);

    expect(await failuresOf(email)).toBe(2);
  });
});

describe('two hundred sign-ins at once', () => {
  it('all get in, each into a session of its own', async () => {
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, index) => bench.person({ email: `p${index}@office.cn` })),
    );
    const opened = await Promise.all(people.map(({ email }) => enter(email)));

    expect(opened.map(({ session }) => session.person?.id)).toEqual(people.map(({ id }) => id));
    expect(new Set(opened.map(({ token }) => token)).size).toBe(200);
  });
});
