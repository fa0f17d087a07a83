import { ApiBench } from '../testing/api-bench';

jest.setTimeout(60_000);

describe('the log of the API', () => {
  let api: ApiBench;
  const written: string[] = [];

  beforeAll(async () => {
    api = await ApiBench.open({ demo: false });
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
    }
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await api.close();
  });

  it('tells of a fault, and nothing of the password, the tokens or the addresses in it', async () => {
    const { token } = api.ministry;
    const password = 'a password that nobody may read';
    const email = 'somebody.special@example.cn';
    await api.people.ask(`ALTER TABLE sign_in_failure RENAME TO sign_in_failure_gone`);
    await api.people.ask(`ALTER TABLE screening RENAME TO screening_gone`);
    const signIn = await api.as(null).send('POST', '/session', { body: { email, password } });
    const reading = await api.as(api.ministry).send('GET', '/screenings?after=c2VjcmV0');
    const list = await api.as(api.ministry).send('GET', '/screenings');
    await api.people.ask(`ALTER TABLE screening_gone RENAME TO screening`);
    await api.people.ask(`ALTER TABLE sign_in_failure_gone RENAME TO sign_in_failure`);
    expect([signIn.statusCode, reading.statusCode, list.statusCode]).toEqual([500, 400, 500]);
    const log = written.join('');
    expect(log).toContain('does not exist');
    const secrets = [password, email, token, 'c2VjcmV0', 'tidu_csrf', 'tidu_session'];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });

  it('is where the details stay: the answer names neither table nor file', async () => {
    await api.people.ask(`ALTER TABLE screening RENAME TO screening_gone`);
    const { body } = await api.as(api.ministry).send('GET', '/screenings');
    await api.people.ask(`ALTER TABLE screening_gone RENAME TO screening`);
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([
      'code',
      'instance',
      'message',
      'status',
      'title',
      'type',
    ]);
    expect(body).not.toMatch(/screening|relation|\.ts|node_modules/);
  });
});
