import { FolderMailer, loadSecretKey } from '@tidu/platform';
import type { DemoAccountView, DemoMailView } from '@tidu/contracts';
import { seedDatabase } from '@tidu/server';
import { join } from 'node:path';
import { ApiBench } from '../testing/api-bench';
import type { Received } from '../testing/caller';

jest.setTimeout(120_000);

const PATHS = ['/demo/accounts', '/demo/mails'];
const FORWARDED_BY = [
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-anything'],
  ...['forwarded', 'via', 'x-real-ip'],
];

/** What a browser sends after an answer that set cookies. */
function signedInBy({ headers }: Pick<Received, 'headers'>) {
  const cookies = [headers['set-cookie']].flat().map((each) => String(each).split(';')[0] ?? '');
  const csrf = cookies.find((each) => each.startsWith('tidu_csrf='))?.slice('tidu_csrf='.length);
  return { headers: { cookie: cookies.join('; '), 'x-csrf-token': csrf ?? '' } };
}

describe('the demonstration on one’s own machine', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await ApiBench.open({ demo: true, env: { TIDU_DEMO: 'true' } });
    const demoKey = await loadSecretKey({ home: api.home });
    await seedDatabase(api.test.ownerUrl, { demo: true, demoKey, log: () => undefined });
  }, 120_000);

  afterAll(() => api.close());

  it('shows accounts that really sign in, with the code of the moment', async () => {
    const { status, body } = await api.as(null).get<DemoAccountView[]>('/demo/accounts');
    expect(status).toBe(200);
    expect(body).toHaveLength(47);
    const handler = body.find(({ email }) => email === 'yuecheng.handler@demo.tidu');
    expect(handler).toMatchObject({
      ...{ organisationName: '绍兴市越城区经济和信息化局', roles: ['handler'] },
      code: expect.stringMatching(/^\d{6}$/),
    });
    expect(body.at(-1)).toMatchObject({ email: 'newcomer@demo.tidu', roles: [], code: null });
    const { email, password, code } = handler as DemoAccountView;
    const opened = await api.as(null).send('POST', '/session', { body: { email, password } });
    expect(JSON.parse(opened.body)).toMatchObject({ stage: 'second-factor' });
    const { headers } = signedInBy(opened);
    const answered = await api.as(null).send('POST', '/session/second-factor', {
      ...{ body: { code }, headers },
    });
    expect(JSON.parse(answered.body)).toMatchObject({
      ...{ stage: 'full', roles: ['handler'], organisation: { divisionCode: '330602' } },
    });
  });

  it('does not show an account that was suspended', async () => {
    await api.people.ask(
      `UPDATE account SET status = 'suspended' WHERE email = 'keqiao.handler@demo.tidu'`,
    );
    const { body } = await api.as(null).get<DemoAccountView[]>('/demo/accounts');
    expect(body.map(({ email }) => email)).not.toContain('keqiao.handler@demo.tidu');
    expect(body).toHaveLength(46);
  });

  it('shows the mails of the folder, the newest first, at most fifty', async () => {
    const mailer = new FolderMailer(join(api.home, 'mail'), { name: '梯度', address: 'a@b.cn' });
    expect((await api.as(null).get<DemoMailView[]>('/demo/mails')).body).toEqual([]);
    for (let count = 1; count <= 52; count += 1) {
      await mailer.send({
        to: { name: '甲', address: 'x@demo.tidu' },
        subject: `第 ${count} 封`,
        text: '正文',
        html: '<p>正文</p>',
      });
    }
    const { body } = await api.as(null).get<DemoMailView[]>('/demo/mails');
    expect(body).toHaveLength(50);
    expect(body[0]).toMatchObject({ to: 'x@demo.tidu', subject: expect.any(String), text: '正文' });
    const moments = body.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it.each(PATHS)('is not there under the name of another machine: %s', async (path) => {
    for (const host of ['tidu.example.cn', '10.0.0.1:3000', '127.0.0.1.evil.example']) {
      const answer = await api.as(null).send('GET', path, { headers: { host } });
      expect([host, answer.statusCode]).toEqual([host, 404]);
    }
    const own = await api.as(null).send('GET', path, { headers: { host: '[::1]:3000' } });
    expect(own.statusCode).toBe(200);
  });

  it.each(PATHS)('is not there for what was passed on from elsewhere: %s', async (path) => {
    for (const name of FORWARDED_BY) {
      const answer = await api.as(null).send('GET', path, { headers: { [name]: '127.0.0.1' } });
      expect([name, answer.statusCode]).toEqual([name, 404]);
    }
  });

  it.each(PATHS)('is not there for another machine, whatever it says: %s', async (path) => {
    const ask = (remoteAddress: string) =>
      api.app.inject({ url: `/api/v1${path}`, remoteAddress, headers: { host: 'localhost' } });
    for (const peer of ['10.0.0.5', '::ffff:10.0.0.5', '2001:db8::1']) {
      expect([peer, (await ask(peer)).statusCode]).toEqual([peer, 404]);
    }
    for (const peer of ['::1', '::ffff:127.0.0.1']) {
      expect([peer, (await ask(peer)).statusCode]).toEqual([peer, 200]);
    }
  });
});

describe.each([
  ['without demonstration', { TIDU_DEMO: 'false' }],
  ['that others reach', { TIDU_DEMO: 'true', HOST: '0.0.0.0' }],
  ['behind a public address', { TIDU_DEMO: 'true', PUBLIC_URL: 'https://tidu.example.cn' }],
  ['behind a proxy', { TIDU_DEMO: 'true', TRUSTED_PROXIES: '127.0.0.1' }],
])('an installation %s', (_, env) => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await ApiBench.open({ demo: false, env });
  }, 60_000);

  afterAll(() => api.close());

  it.each(PATHS)('has no %s', async (path) => {
    expect((await api.as(null).send('GET', path)).statusCode).toBe(404);
    expect((await api.as(api.ministry).send('GET', path)).statusCode).toBe(404);
  });
});
