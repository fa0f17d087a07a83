import { Readable } from 'node:stream';
import type { CreateImportQuery, ImportRunView } from '@tidu/contracts';
import { AuditTrail, ImportRunStore, OutboxWriter } from '@tidu/data-access';
import { Configuration, loadConfiguration, LocalFileStorage, ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { StoredMappings } from '../mapping/stored-mappings';
import { ImportBench } from '../testing/import-bench';
import { importKey } from './import-key';
import { ImportQueries } from './import-queries';
import { RunImport } from './run-import';
import { StartImport, type UploadedFile } from './start-import';

jest.setTimeout(60_000);

const MAPPING = `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity: { creditCode: 代码 }
name: 企业名称
division: 县区
year: 年份
indicators: [{ indicator: revenue, column: 营收, unit: 元 }]
`;
const HEADER = '代码,企业名称,县区,年份,营收';
const GOOD = '91330100799655058B,阿里巴巴,330106,2023,100000';
const BAD = '914403001922038216,=华为,440300,2023,"多,少"';
const DOUBTFUL = '91110108MA001UEF9A,字节,110108,2023,5';
const REAL: CreateImportQuery = { dryRun: 'false' };

describe('imports asked for on the web', () => {
  let bench: ImportBench;
  let storage: LocalFileStorage;
  let start: StartImport;
  let run: RunImport;
  let queries: ImportQueries;

  beforeAll(async () => {
    bench = await ImportBench.open();
    storage = new LocalFileStorage(bench.folder);
    const configuration = Object.assign(
      new Configuration(),
      loadConfiguration({ TIDU_HOME: bench.folder, DATABASE_APP_URL: bench.server.appUrl }),
      { importMaxBytes: 1_000_000 },
    );
    const [runs, outbox] = [new ImportRunStore(), new OutboxWriter()];
    const mappings = new StoredMappings();
    const acts = new RecordAct(bench.database, new AuditTrail());
    start = new StartImport(bench.database, runs, outbox, storage, mappings, configuration, acts);
    run = new RunImport(bench.database, runs, outbox, storage, configuration);
    queries = new ImportQueries(bench.database, runs, acts);
  });

  afterEach(() => bench.clear());

  afterAll(() => bench.close());

  async function upload(
    rows: readonly string[],
    query: CreateImportQuery = REAL,
  ): Promise<ImportRunView> {
    return start.execute(
      query,
      uploads({ mappingFile: MAPPING, file: [HEADER, ...rows, ''].join('\n') }),
    );
  }

  async function runOf(rows: readonly string[], query?: CreateImportQuery): Promise<ImportRunView> {
    const { id } = await upload(rows, query);
    await run.execute(id, new AbortController().signal);
    return queries.get(id);
  }

  const isMarkedDone = async (id: string) => {
    const [row] = await bench.select<{ done: boolean }>(
      `SELECT done_at IS NOT NULL AS done FROM outbox WHERE dedupe_key = $1`,
      [importKey(id)],
    );
    return row?.done;
  };

  const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
    const error: unknown = await work.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ProblemError);
    return error as ProblemError;
  };

  it('are stored with their file, and wait for their job', async () => {
    const view = await upload([GOOD], { dryRun: 'true' });
    expect(view).toMatchObject({
      fileName: '企业.csv',
      fileBytes: Buffer.byteLength(`${HEADER}\n${GOOD}\n`),
      mappingName: '映射.yaml',
      dryRun: true,
      status: 'queued',
      read: 0,
      failure: null,
      finishedAt: null,
    });
    const jobs = await bench.select(`SELECT job, payload FROM outbox`);
    expect(jobs).toEqual([{ job: 'enterprises.import', payload: { importId: view.id } }]);
    expect(await isMarkedDone(view.id)).toBe(false);
  });

  it('take the file in, keep its findings, and mark the job done', async () => {
    const view = await runOf([GOOD, BAD, DOUBTFUL]);
    expect(view).toMatchObject({
      status: 'completed',
      encoding: 'utf-8',
      read: 3,
      accepted: 2,
      rejected: 1,
      enterprisesCreated: 2,
      factsAdded: 2,
      errorCount: 2,
      warningCount: 1,
    });
    expect(view.finishedAt).toMatch(/^\d{4}-.*Z$/);
    expect(await isMarkedDone(view.id)).toBe(true);
    const { items } = await queries.listFindings(view.id, { severity: 'error', limit: 50 });
    expect(items.map(({ line, column, rule }) => `${line} ${column} ${rule}`)).toEqual([
      '3 企业名称 formula',
      '3 营收 number',
    ]);
    const warnings = await queries.listFindings(view.id, { severity: 'warning', limit: 50 });
    expect(warnings.items.map(({ rule }) => rule)).toEqual(['credit-code.check']);
  });

  it('tell in a dry run what would happen, and write nothing but that', async () => {
    const before = await bench.checksums();
    const view = await runOf([GOOD, BAD], { dryRun: 'true' });
    expect(view).toMatchObject({ status: 'completed', enterprisesCreated: 1, errorCount: 2 });
    expect(await bench.checksums()).toEqual(before);
    expect(await isMarkedDone(view.id)).toBe(true);
    const { items } = await queries.listFindings(view.id, { severity: 'error', limit: 50 });
    expect(items).toHaveLength(2);
  });

  it('do nothing when the job comes again, also at the same time', async () => {
    const { id } = await upload([GOOD]);
    const { signal } = new AbortController();
    await Promise.all([run.execute(id, signal), run.execute(id, signal)]);
    const view = await queries.get(id);
    expect(view).toMatchObject({ status: 'completed', enterprisesCreated: 1, factsAdded: 1 });
    await run.execute(id, signal);
    expect(await queries.get(id)).toEqual(view);
  });

  it('begin again after a run that was cut off', async () => {
    const { id } = await upload([GOOD]);
    const abort = new AbortController();
    abort.abort(new Error('the worker goes'));
    await expect(run.execute(id, abort.signal)).rejects.toThrow('the worker goes');
    expect(await queries.get(id)).toMatchObject({ status: 'running' });
    expect(await isMarkedDone(id)).toBe(false);
    await run.execute(id, new AbortController().signal);
    expect(await queries.get(id)).toMatchObject({ status: 'completed', factsAdded: 1 });
  });

  it('fail with the reason when the file is refused, and with zeros in the report', async () => {
    const file = `${HEADER},备注\n${GOOD},\n`;
    const { id } = await start.execute(REAL, uploads({ mappingFile: MAPPING, file }));
    await run.execute(id, new AbortController().signal);
    const view = await queries.get(id);
    expect(view).toMatchObject({
      status: 'failed',
      read: 0,
      accepted: 0,
      factsAdded: 0,
      errorCount: 1,
      failure: { line: 1, column: '备注', rule: 'column.unknown' },
    });
    expect(view.failure?.message.zh).toContain('“备注”');
    expect(await isMarkedDone(id)).toBe(true);
  });

  it('fail when the stored file is gone', async () => {
    const { id } = await upload([GOOD]);
    await storage.remove(`imports/${id}`);
    await run.execute(id, new AbortController().signal);
    expect((await queries.get(id)).failure?.rule).toBe('file.gone');
  });

  it('fail visibly when they are given up', async () => {
    const { id } = await upload([GOOD]);
    await run.giveUp(id);
    expect(await queries.get(id)).toMatchObject({
      status: 'failed',
      failure: { rule: 'server.unexpected' },
    });
    expect(await isMarkedDone(id)).toBe(true);
  });

  it('show their progress while they run', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) =>
      GOOD.replace('2023', String(1970 + (at % 50))),
    );
    const { id } = await upload(rows);
    const seen = new Set<number>();
    const running = run.execute(id, new AbortController().signal);
    for (let status = ''; status !== 'completed';) {
      const view = await queries.get(id);
      seen.add(view.read);
      status = view.status;
    }
    await running;
    expect([...seen].filter((read) => read > 0 && read < 3_000).length).toBeGreaterThan(0);
  });

  it.each<[string, Record<string, string>, string | undefined, string, string]>([
    ['no file', { mappingFile: MAPPING }, undefined, 'request.invalid', 'file'],
    ['no mapping', { file: 'a' }, undefined, 'request.invalid', 'mapping'],
    ['an unknown mapping', { file: 'a' }, '../real/x', 'request.invalid', 'mapping'],
    ['an unknown field', { file: 'a', photo: 'b' }, undefined, 'request.invalid', 'photo'],
    ['too large a file', { file: 'a'.repeat(1_000_001) }, undefined, 'request.too-large', 'file'],
    [
      'too large a mapping',
      { file: 'a', mappingFile: 'b'.repeat(300_000) },
      undefined,
      'request.too-large',
      'mappingFile',
    ],
    [
      'a mapping with faults',
      { file: 'a', mappingFile: 'format: x' },
      undefined,
      'import.mapping-invalid',
      '映射.yaml:1 format',
    ],
  ])('are refused at once with %s, and nothing is kept', async (_, files, mapping, code, path) => {
    const query = { ...REAL, ...(mapping === undefined ? {} : { mapping }) };
    const error = await refusal(start.execute(query, uploads(files)));
    expect([error.code, error.errors[0]?.path]).toEqual([code, path]);
    expect(error.bilingual.zh).toMatch(/[\u4e00-\u9fff]/);
    const [counts] = await bench.select(`SELECT (SELECT count(*)::int FROM import_run) AS runs,
      (SELECT count(*)::int FROM outbox) AS jobs`);
    expect(counts).toEqual({ runs: 0, jobs: 0 });
  });

  it('are listed newest first, page by page', async () => {
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1) made.unshift((await upload([GOOD])).id);
    const listed: string[] = [];
    for (let after: string | undefined; listed.length < 5;) {
      const page = await queries.list({ limit: 2, ...(after ? { after } : {}) });
      listed.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
      expect(page.items.length <= 2 && (page.next !== null || listed.length === 5)).toBe(true);
    }
    expect(listed).toEqual(made);
  });

  it('give their faults page by page, and all of them as a table that Excel reads safely', async () => {
    const { id } = await runOf([BAD, BAD.replace('2023', '20222'), GOOD]);
    const pages: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page = await queries.listFindings(id, {
        severity: 'error',
        limit: 2,
        ...(after ? { after } : {}),
      });
      pages.push(page.items.map(({ rule }) => rule).join());
      after = page.next ?? undefined;
    }
    expect(pages).toEqual(['formula,number', 'year.range,formula', 'number']);
    const { fileName, lines } = await queries.exportFindings(id);
    const text = (await Readable.from(lines).toArray()).join('');
    expect(fileName).toBe('企业.csv-errors.csv');
    expect(text.startsWith('\ufeff行 Line,列 Column,值 Value,规则 Rule,说明,Explanation\r\n')).toBe(
      true,
    );
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain("\r\n2,企业名称,'=华为,formula,");
    expect(text).toContain('\r\n2,营收,"多,少",number,');
  });

  it.each([
    'x',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["2026-01-01","b"]').toString('base64url'),
  ])('refuse the made-up cursor %s', async (after) => {
    expect((await refusal(queries.list({ limit: 2, after }))).code).toBe('request.invalid');
  });

  it('that do not exist are not found', async () => {
    const id = '00000000-0000-0000-0000-000000000000';
    expect((await refusal(queries.get(id))).code).toBe('resource.not-found');
    expect((await refusal(queries.exportFindings(id))).code).toBe('resource.not-found');
    await run.execute(id, new AbortController().signal);
  });
});

/** An upload with these fields. */
async function* uploads(fields: Record<string, string>): AsyncGenerator<UploadedFile> {
  for (const [field, text] of Object.entries(fields)) {
    const fileName = field === 'file' ? 'C:\\fakepath\\企业.csv' : '映射.yaml';
    yield { field, fileName, content: Readable.from([Buffer.from(text)]) };
  }
}
