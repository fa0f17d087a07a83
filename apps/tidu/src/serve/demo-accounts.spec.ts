import { loadConfiguration, SecretKey } from '@tidu/platform';
import { DemoSecrets } from '@tidu/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoKeyOf, demoLines } from './demo-accounts';

const KEY = new SecretKey(Buffer.alloc(32, 3));

describe('the accounts of the demonstration, as they are printed', () => {
  it('stand in one line an organisation, below the password that all of them have', async () => {
    const lines = await demoLines(KEY);
    expect(lines).toHaveLength(14);
    expect(lines[0]).toContain(new DemoSecrets(KEY).password());
    expect(lines[1]).toContain(new DemoSecrets(KEY).password());
    expect(lines).toContain(
      '  绍兴市越城区经济和信息化局  yuecheng.{handler,approver,leader,publisher,inspector}@demo.tidu',
    );
    expect(lines).toContain(
      '  梯度平台管理  system.administrator@demo.tidu, security.administrator@demo.tidu, audit.administrator@demo.tidu',
    );
    expect(lines.at(-1)).toBe('  （未加入机构 · of no organisation yet）  newcomer@demo.tidu');
  });
});

describe('the key of the demonstration', () => {
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tidu-demo-'));
  });

  afterAll(() => rm(home, { recursive: true }));

  it.each([
    ['on one’s own machine', {}, true],
    ['where there is no demonstration', { TIDU_DEMO: 'false' }, false],
    ['where others reach it', { HOST: '0.0.0.0' }, false],
    ['behind a public address', { PUBLIC_URL: 'https://tidu.example.cn' }, false],
  ])('is there %s: %j', async (_, env, there) => {
    const key = await demoKeyOf(loadConfiguration({ TIDU_HOME: home, ...env }));
    expect(key !== undefined).toBe(there);
  });
});
