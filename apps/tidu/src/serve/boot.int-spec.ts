import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration } from '@tidu/platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyDatabase } from './boot';

jest.setTimeout(120_000);

describe('a database that is made ready', () => {
  let home: string;
  let test: TestDatabase;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tidu-boot-'));
    test = await createTestDatabase();
  });

  afterEach(async () => {
    await test.drop();
    await rm(home, { recursive: true });
  });

  async function start(env: Record<string, string>): Promise<{ lines: string[]; key: boolean }> {
    const lines: string[] = [];
    const configuration = loadConfiguration({
      ...{ TIDU_HOME: home, DATABASE_URL: test.ownerUrl, DATABASE_APP_URL: test.appUrl },
      ...env,
    });
    const ready = await readyDatabase(configuration, (line) => lines.push(line));
    await ready.stop();
    return { lines, key: ready.demoKey !== undefined };
  }

  async function suspendAll(): Promise<void> {
    const owner = await Database.forOwner(test.ownerUrl, 1);
    await owner.transaction((tx) => tx.query(`UPDATE account SET status = 'suspended'`));
    await owner.close();
  }

  it('has accounts to try it with, and warns when others can reach them later', async () => {
    const first = await start({});
    expect(first.lines).toContain('demo/accounts: 47 accounts, 11 organisations');
    expect(first).toMatchObject({ key: true });
    expect(await start({})).toEqual({ lines: [], key: true });
    const reachable = await start({ HOST: '0.0.0.0' });
    expect(reachable.key).toBe(false);
    expect(reachable.lines).toEqual([
      expect.stringMatching(/^警告：/),
      expect.stringMatching(/^Warning: /),
    ]);
    await suspendAll();
    expect((await start({ HOST: '0.0.0.0' })).lines).toEqual([]);
  });

  it('gets none where others reach it from the start, and nothing to warn of', async () => {
    const { lines, key } = await start({ HOST: '0.0.0.0' });
    expect(key).toBe(false);
    expect(lines.filter((line) => /accounts|警告/.test(line))).toEqual([]);
    expect(lines).toContain('reference/divisions: 3225 divisions');
  });
});
