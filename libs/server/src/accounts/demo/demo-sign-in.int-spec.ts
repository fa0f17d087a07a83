import { CLIENT, endOf, PASSWORD, SignInBench } from '../testing/sign-in-bench';
import { SignIn } from '../sign-in/sign-in';

const EMAIL = 'yuecheng.handler@demo.tidu';

describe.each([
  ['on one’s own machine', {}, 'done'],
  ['that others reach', { HOST: '0.0.0.0' }, 'session.refused'],
  ['behind a public address', { PUBLIC_URL: 'https://tidu.example.cn' }, 'session.refused'],
  ['behind a proxy', { TRUSTED_PROXIES: '127.0.0.1' }, 'session.refused'],
])('an account of the demonstration in an installation %s', (_, settings, end) => {
  let bench: SignInBench;

  beforeAll(async () => {
    bench = await SignInBench.open(settings);
    await bench.person({ email: EMAIL });
    await bench.person({ email: 'somebody@sx.cn' });
  });
  afterAll(() => bench.close());

  const enter = (email: string) =>
    endOf(bench.get(SignIn).open({ email, password: PASSWORD }, CLIENT));

  it(`signs in: ${end}; others do so everywhere`, async () => {
    expect(await enter(EMAIL)).toBe(end);
    expect(await enter('somebody@sx.cn')).toBe('done');
  });

  it('is on the trail as somebody unknown where it is refused', async () => {
    await enter(EMAIL);
    const entries = (await bench.trail('session.open')).filter(
      ({ outcome }) => outcome === 'refused',
    );
    expect(entries.map(({ account }) => account)).toEqual(end === 'done' ? [] : [null, null]);
  });
});
