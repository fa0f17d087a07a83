import { Authenticate } from '../sign-in/authenticate';
import type { OpenedSession } from '../sign-in/client';
import { SignIn } from '../sign-in/sign-in';
import { CLIENT, endOf, PASSWORD, SignInBench, type Person } from '../testing/sign-in-bench';
import { ApiTokens } from './api-tokens';
import { OwnAccount } from './own-account';
import { PasswordChange } from './password-change';

const NEXT = '山上的松树 hums 4 songs';

let bench: SignInBench;
let office: string;
let people = 0;

beforeAll(async () => {
  bench = await SignInBench.open();
  office = await bench.office('绍兴市越城区经济和信息化局', '330602');
});
afterAll(() => bench.close());
beforeEach(() => bench.rows('TRUNCATE sign_in_failure'));

const officer = async (): Promise<{ person: Person; opened: OpenedSession }> => {
  const person = await bench.person({ email: `p${(people += 1)}@sx.cn`, totp: true });
  await bench.join(person, office, 'handler');
  return { person, opened: await bench.signIn(person) };
};

describe('one’s own account', () => {
  it('shows what there is of it, and no secret', async () => {
    const { person, opened } = await officer();
    const view = await bench.as(opened, (who) => bench.get(OwnAccount).get(who));

    expect(view).toEqual({
      id: person.id,
      email: person.email,
      name: '王芳',
      language: 'zh',
      hasPassword: true,
      secondFactor: true,
      secondFactorRequired: true,
      recoveryCodes: 0,
      openIdLinked: false,
      version: 1,
    });
  });

  it('is changed by one of two who change the same version at once', async () => {
    const { person, opened } = await officer();
    const change = (name: string) =>
      bench.as(opened, (who) =>
        bench.get(OwnAccount).update(who, { name, language: 'en', version: 1 }),
      );
    const ends = await Promise.all([endOf(change('王方')), endOf(change('王昉'))]);

    expect(ends.sort()).toEqual(['done', 'resource.version-conflict']);
    const entries = (await bench.trail('account.change')).filter(
      ({ account }) => account === person.id,
    );
    expect(entries).toEqual([expect.objectContaining({ organisation: office, outcome: 'done' })]);
  });

  it('is nobody else’s to change, though the code asked for it', async () => {
    const { opened } = await officer();
    const { person: other } = await officer();
    const change = bench.as(opened, (who) =>
      bench
        .get(OwnAccount)
        .update({ ...who, accountId: other.id }, { name: '别人', language: 'zh', version: 1 }),
    );

    expect(await endOf(change)).toBe('resource.version-conflict');
    const [row] = await bench.rows('SELECT name FROM account WHERE id = $1', [other.id]);
    expect(row).toEqual({ name: '王芳' });
  });
});

describe('a change of the password', () => {
  const change = (opened: OpenedSession, current: string, next: string) =>
    bench.as(opened, (who) => bench.get(PasswordChange).execute(who, { current, next }, CLIENT));

  it('ends all other sessions and stands on the trail', async () => {
    const { person, opened } = await officer();
    const elsewhere = await bench.signIn(person);
    await change(opened, PASSWORD, NEXT);

    expect(await bench.get(Authenticate).bySession(elsewhere.token)).toBeUndefined();
    expect(await bench.get(Authenticate).bySession(opened.token)).toBeDefined();
    const enter = (password: string) =>
      endOf(bench.get(SignIn).open({ email: person.email, password }, CLIENT));
    expect([await enter(PASSWORD), await enter(NEXT)]).toEqual(['session.refused', 'done']);
    const [entry] = (await bench.trail('account.password')).slice(-1);
    expect(entry).toMatchObject({ account: person.id, organisation: office });
    expect(JSON.parse(entry!.detail)).toEqual({ sessionsEnded: 1 });
  });

  it('revokes the tokens for programs, each of them on the trail', async () => {
    const { person, opened } = await officer();
    const make = (name: string) =>
      bench.as(opened, (who) =>
        bench.get(ApiTokens).create(who, { name, permissions: ['enterprise.read'], days: 30 }),
      );
    const made = [await make('统计'), await make('上报')];
    await change(opened, PASSWORD, NEXT);

    for (const { token } of made) {
      expect(await bench.get(Authenticate).byApiToken(token)).toBeUndefined();
    }
    const entries = (await bench.trail('token.revoke')).slice(-2);
    expect(entries.map(({ subject }) => subject).sort()).toEqual(made.map(({ id }) => id).sort());
    expect(entries[0]).toMatchObject({ account: person.id, organisation: office });
  });

  it('needs the present one, and guessing it makes one wait', async () => {
    const { opened } = await officer();
    const refusal: unknown = await change(opened, 'wrong', NEXT).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'password.refused',
      errors: [expect.objectContaining({ path: 'current', rule: 'wrong' })],
    });
    for (let i = 0; i < 3; i += 1) await endOf(change(opened, 'wrong', NEXT));

    expect(await endOf(change(opened, PASSWORD, NEXT))).toBe('session.delayed');
  });

  it.each(['short', 'qwertyuiop123', '绍兴市越城区经济和信息化局1', 'aaaaaaaaaaaaaaaa'])(
    'is refused with a new one that is easily found: %s',
    async (next) => {
      const { opened } = await officer();
      const refusal: unknown = await change(opened, PASSWORD, next).catch(
        (error: unknown) => error,
      );
      expect(refusal).toMatchObject({
        code: 'password.refused',
        errors: expect.arrayContaining([expect.objectContaining({ path: 'next' })]),
      });
    },
  );
});

describe('a token for programs', () => {
  const wish = { name: '统计脚本', permissions: ['enterprise.read' as const], days: 30 };
  const tokens = () => bench.get(ApiTokens);

  it('does what was chosen, as its owner, and is shown once', async () => {
    const { person, opened } = await officer();
    const made = await bench.as(opened, (who) => tokens().create(who, wish));
    const known = await bench.get(Authenticate).byApiToken(made.token);

    expect(known).toMatchObject({
      accountId: person.id,
      sessionId: null,
      viewer: { scope: 'office', organisation: office, narrowedTo: ['enterprise.read'] },
    });
    const list = await bench.as(opened, (who) => tokens().list(who));
    expect(list).toEqual([expect.objectContaining({ id: made.id, name: '统计脚本' })]);
    expect(list[0]?.usedAt).not.toBeNull();
    expect(JSON.stringify(list)).not.toContain(made.token);
    const rows = await bench.rows('SELECT * FROM api_token WHERE id = $1', [made.id]);
    expect(JSON.stringify(rows)).not.toContain(made.token);
    expect(JSON.stringify(await bench.trail('token.create'))).not.toContain(made.token);
    expect(await bench.get(Authenticate).bySession(made.token)).toBeUndefined();
  });

  it.each([
    'audit.read',
    'roster.build',
    'role.grant',
    'token.manage',
    'substitute.name',
    'account.own',
    'session.end',
    'health.read',
  ] as const)('is not made with %s by a handler', async (permission) => {
    const { opened } = await officer();
    const attempt = bench.as(opened, (who) =>
      tokens().create(who, { ...wish, permissions: [permission] }),
    );
    expect(await endOf(attempt)).toBe('request.invalid');
  });

  it('is made only within half an hour after signing in', async () => {
    const { opened } = await officer();
    const signedInBefore = (minutes: number) =>
      bench.rows(
        `UPDATE account_session SET created_at = now() - make_interval(mins => $2) WHERE id = $1`,
        [opened.sessionId, minutes],
      );
    const make = () => bench.as(opened, (who) => tokens().create(who, wish));
    await signedInBefore(29);
    expect(await endOf(make())).toBe('done');
    await signedInBefore(31);
    const refusal: unknown = await make().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'state.not-allowed',
      bilingual: { zh: expect.stringContaining('重新登录'), en: expect.stringContaining('again') },
    });
  });

  it.each([
    ['it has expired', `UPDATE api_token SET expires_at = now() WHERE account_id = $1`],
    ['its owner is suspended', `UPDATE account SET status = 'suspended' WHERE id = $1`],
  ])('opens nothing when %s', async (_why, statement) => {
    const { person, opened } = await officer();
    const { token } = await bench.as(opened, (who) => tokens().create(who, wish));
    await bench.rows(statement, [person.id]);

    expect(await bench.get(Authenticate).byApiToken(token)).toBeUndefined();
  });

  it('is revoked by its owner alone, and then opens nothing', async () => {
    const { opened } = await officer();
    const { opened: stranger } = await officer();
    const { id, token } = await bench.as(opened, (who) => tokens().create(who, wish));
    const foreign = bench.as(stranger, (who) => tokens().revoke(who, id));
    expect(await endOf(foreign)).toBe('resource.not-found');
    expect(await bench.get(Authenticate).byApiToken(token)).toBeDefined();

    await bench.as(opened, (who) => tokens().revoke(who, id));
    expect(await bench.get(Authenticate).byApiToken(token)).toBeUndefined();
    const again = bench.as(opened, (who) => tokens().revoke(who, id));
    expect(await endOf(again)).toBe('resource.not-found');
  });

  it('is not made in somebody’s place, nor for no organisation', async () => {
    const newcomer = await bench.signIn(await bench.person({ email: 'newcomer@sx.cn' }));
    const attempt = bench.as(newcomer, (who) => tokens().create(who, wish));
    expect(await endOf(attempt)).toBe('state.not-allowed');
    const { opened } = await officer();
    const inPlace = bench.as(opened, (who) => {
      const viewer = { ...who.viewer, principal: 'a0a0a0a0-0000-4000-8000-000000000000' };
      return tokens().create({ ...who, viewer }, wish);
    });
    expect(await endOf(inPlace)).toBe('state.not-allowed');
  });
});
