import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, Database, generateTrail, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration } from '@tidu/platform';
import { Command } from 'commander';
import { Client } from 'pg';
import { registerCheckpointAudit } from './checkpoint-audit.command';
import { registerVerifyAudit } from './verify-audit.command';

const ENTRIES = 300;

interface Output {
  readonly status: unknown;
  readonly told: string;
  readonly report: Record<string, unknown> | undefined;
}

let test: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tidu-verify-'));
  file = join(folder, 'checkpoints.jsonl');
  const database = await Database.forSystem(test.appUrl, 1);
  await generateTrail(database, ENTRIES);
  await database.close();
  await writeFile(file, await checkpointFile());
}, 60_000);

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await test.drop();
});

/** What `tidu checkpoint-audit` prints. */
async function checkpointFile(): Promise<string> {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command();
  const home = join(folder, 'installation');
  const configuration = loadConfiguration({ TIDU_HOME: home, DATABASE_APP_URL: test.appUrl });
  registerCheckpointAudit(program, (body) => body({ configuration, ownerUrl: undefined }));
  await program.parseAsync(['checkpoint-audit'], { from: 'user' });
  const printed = out.mock.calls.join('');
  jest.restoreAllMocks();
  return printed;
}

async function run(home: string, ...words: string[]): Promise<Output> {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const program = new Command();
  registerVerifyAudit(program, () => loadConfiguration({ TIDU_HOME: join(folder, home) }));
  await program.parseAsync(['verify-audit', ...words], { from: 'user' });
  const [printed, told] = [out.mock.calls.join(''), err.mock.calls.join('')];
  jest.restoreAllMocks();
  return {
    status: process.exitCode,
    told,
    report: printed === '' ? undefined : (JSON.parse(printed) as Record<string, unknown>),
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query(statement);
  await client.end();
}

describe('tidu checkpoint-audit', () => {
  it('prints the public key and one checkpoint a day, as often as it is called', async () => {
    const printed = await checkpointFile();
    expect(printed).toBe(await readFile(file, 'utf8'));
    const lines = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      {
        format: 'tidu-audit-key/1',
        keyId: expect.stringMatching(/^[0-9a-f]{16}$/),
        publicKey: expect.stringContaining('BEGIN PUBLIC KEY'),
      },
      expect.objectContaining({ format: 'tidu-audit-checkpoint/1', sequence: ENTRIES }),
    ]);
  });
});

describe('tidu verify-audit', () => {
  it('ends with 0 when the trail is sound, and prints time and memory', async () => {
    const words = ['--database-url', test.ownerUrl, '--checkpoints', file];
    const { status, told, report } = await run('elsewhere', ...words);
    expect(status).toBe(0);
    expect(report).toMatchObject({
      ok: true,
      fault: null,
      soundUntil: ENTRIES,
      checkpoints: { database: 1, kept: 1 },
      signaturesChecked: true,
      seconds: expect.any(Number),
      peakMegabytes: expect.any(Number),
    });
    expect(told).toBe('审计链完整：共 300 条记录\nThe audit trail is sound: 300 entries\n');
  });

  it('takes the key of the installation when no file is given, and makes none where there is none', async () => {
    const own = await run('installation', '--database-url', test.ownerUrl);
    expect(own).toMatchObject({ status: 0, report: { signaturesChecked: true } });
    const without = await run('elsewhere', '--database-url', test.ownerUrl);
    expect(without).toMatchObject({ status: 0, report: { signaturesChecked: false } });
    expect(without.told).toContain('未核验检查点的签名');
    expect(without.told).toContain('the signatures were not checked');
  });

  it('ends with 1 and names the place in both languages after an edit', async () => {
    await asSuperuser(
      `UPDATE audit_entry SET outcome = 'done', subject = 'x' WHERE sequence = 201`,
    );
    const words = ['--database-url', test.ownerUrl, '--checkpoints', file];
    const { status, told, report } = await run('elsewhere', ...words);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      ok: false,
      soundUntil: 200,
      fault: { fault: 'altered', sequence: 201, message: { en: expect.stringContaining('201') } },
    });
    expect(told).toContain('第 201 条记录被改动');
    expect(told).toContain('Entry 201 was altered');
  });

  it.each<[string, () => Promise<string[]>, string, string]>([
    [
      'there is no server',
      async () => ['--database-url', 'postgres://nobody@127.0.0.1:1/tidu'],
      '连接不上数据库',
      'cannot be reached',
    ],
    [
      'there is no such database',
      async () => ['--database-url', test.ownerUrl.replace(/\/[^/]*$/, '/no_such_database')],
      '没有这个数据库',
      'no such database',
    ],
    [
      'the password is wrong',
      async () => ['--database-url', test.appUrl.replace(/:[^:@]*@/, ':wrong@')],
      '数据库拒绝登录',
      'refuses the login',
    ],
    [
      'the database has no trail',
      async () => ['--database-url', test.ownerUrl.replace(/\/[^/]*$/, '/postgres')],
      '没有审计表',
      'has no audit trail',
    ],
    [
      'the checkpoint file is not there',
      async () => ['--database-url', test.ownerUrl, '--checkpoints', '/nowhere/a.jsonl'],
      '读不到检查点文件 /nowhere/a.jsonl',
      '/nowhere/a.jsonl cannot be read',
    ],
    [
      'the checkpoint file is none',
      async () => {
        const other = join(folder, 'other.csv');
        await writeFile(other, '\n\na,b\n');
        return ['--database-url', test.ownerUrl, '--checkpoints', other];
      },
      '检查点文件第 3 行',
      'Line 3 of the checkpoint file',
    ],
  ])('ends with 2 when %s, and says so in both languages', async (_what, words, zh, en) => {
    const { status, told, report } = await run('elsewhere', ...(await words()));
    expect(status).toBe(2);
    expect(report).toBeUndefined();
    expect(told).toContain(zh);
    expect(told).toContain(en);
  });
});
