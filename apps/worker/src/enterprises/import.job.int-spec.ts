import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  createTestDatabase,
  Database,
  type ImportRunRow,
  ImportRunStore,
  OutboxWriter,
  type TestDatabase,
} from '@tidu/data-access';
import {
  createLog,
  JOB_DEFS,
  JobTimeoutError,
  loadConfiguration,
  LocalFileStorage,
} from '@tidu/platform';
import { readMapping, RunImport, seedDatabase } from '@tidu/server';
import { ImportJob } from './import.job';

jest.setTimeout(60_000);

const MAPPING = readMapping(
  `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity: { creditCode: 代码 }
name: 名称
division: 县
year: 年
indicators: [{ indicator: revenue, column: 营收, unit: 元 }]
`,
  'test.mapping.yaml',
);
const TABLE = '代码,名称,县,年,营收\n91330100799655058B,阿里巴巴,330106,2023,5\n';
const LAST = JOB_DEFS['enterprises.import'].attempts;

describe('the job of an import', () => {
  let test: TestDatabase;
  let home: string;
  let database: Database;
  let job: ImportJob;
  const runs = new ImportRunStore();

  beforeAll(async () => {
    test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo: false, log: () => undefined });
    home = await mkdtemp(join(tmpdir(), 'tidu-job-'));
    database = await Database.forSystem(test.appUrl, 4);
    const configuration = loadConfiguration({ TIDU_HOME: home, DATABASE_APP_URL: test.appUrl });
    const storage = new LocalFileStorage(home);
    job = new ImportJob(new RunImport(database, runs, new OutboxWriter(), storage, configuration));
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
    await rm(home, { recursive: true });
  });

  async function newImport(): Promise<string> {
    const id = randomUUID();
    const storage = new LocalFileStorage(home);
    const content = Readable.from([Buffer.from(TABLE)]);
    const { bytes, sha256 } = await storage.write(`imports/${id}`, content, { maxBytes: 1_000 });
    await database.transaction((tx) =>
      runs.create(tx, {
        id,
        fileName: 'a.csv',
        fileBytes: bytes,
        fileSha256: sha256,
        fileKey: `imports/${id}`,
        mappingName: 'test',
        mapping: MAPPING,
        dryRun: false,
      }),
    );
    return id;
  }

  async function handle(importId: string, attempt: number, signal = new AbortController().signal) {
    const log = createLog('test', 'silent');
    await job.handle({ importId }, { attempt, signal, log });
  }

  const find = async (id: string): Promise<ImportRunRow | undefined> =>
    database.read((tx) => runs.find(tx, id));

  async function asOwner(statement: string): Promise<void> {
    const owner = await Database.forOwner(test.ownerUrl, 1);
    try {
      await owner.transaction((tx) => tx.query(statement));
    } finally {
      await owner.close();
    }
  }

  it('completes the import', async () => {
    const id = await newImport();
    await handle(id, 1);
    expect(await find(id)).toMatchObject({ status: 'completed', report: { accepted: 1 } });
  });

  it('lets a failure out to the queue, and says so on the import after the last attempt', async () => {
    const id = await newImport();
    await asOwner(`REVOKE SELECT ON enterprise FROM tidu_system`);
    try {
      await expect(handle(id, 1)).rejects.toThrow('permission denied');
      expect(await find(id)).toMatchObject({ status: 'running', failure: null });
      await expect(handle(id, LAST)).rejects.toThrow('permission denied');
    } finally {
      await asOwner(`GRANT SELECT ON enterprise TO tidu_system`);
    }
    const run = await find(id);
    expect(run).toMatchObject({ status: 'failed', failure: { rule: 'server.unexpected' } });
    expect(run?.failure?.message.zh).toContain('没有写入任何数据');
  });

  it('gives up at its last deadline, but leaves the import to the worker that has taken it over', async () => {
    const id = await newImport();
    const abort = new AbortController();
    abort.abort(new Error('the queue gave the job to another worker'));
    await expect(handle(id, LAST, abort.signal)).rejects.toThrow('another worker');
    expect(await find(id)).toMatchObject({ status: 'running' });
    const late = new AbortController();
    late.abort(new JobTimeoutError('too late'));
    await expect(handle(id, LAST, late.signal)).rejects.toThrow('too late');
    expect(await find(id)).toMatchObject({ status: 'failed' });
  });
});
