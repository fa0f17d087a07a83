import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration } from '@tidu/platform';
import { findSeedsFolder, seedDatabase } from '@tidu/server';
import { Command } from 'commander';
import { registerImport } from './import.command';

jest.setTimeout(60_000);

const NAME = join('real', 'listed_company_indicators_zhejiang_2019_2021');
const FILE = join(findSeedsFolder(), `${NAME}.csv`);
const MAPPING = join(findSeedsFolder(), `${NAME}.mapping.yaml`);

interface Output {
  read: number;
  errors: {
    line: number | null;
    column: string | null;
    value: string | null;
    rule: string;
    message: { zh: string; en: string };
  }[];
  warnings: unknown[];
}

describe('tidu import enterprises', () => {
  let test: TestDatabase;
  let folder: string;
  let written: jest.SpyInstance<boolean, Parameters<typeof process.stdout.write>>;

  beforeAll(async () => {
    test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo: false, log: () => undefined });
    folder = await mkdtemp(join(tmpdir(), 'tidu-command-'));
  });

  beforeEach(() => {
    written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.drop();
  });

  /** What the command prints, which must be one JSON object on one line, and its exit status. */
  async function run(...words: string[]): Promise<Output & { status: number }> {
    const configuration = loadConfiguration({
      TIDU_HOME: folder,
      DATABASE_APP_URL: test.appUrl,
      IMPORT_MAX_BYTES: '1000000',
    });
    const program = new Command();
    registerImport(program, (body) => body({ configuration, ownerUrl: undefined }));
    await program.parseAsync(['import', 'enterprises', ...words], { from: 'user' });
    const text = written.mock.calls.map(([piece]) => String(piece)).join('');
    written.mockClear();
    expect(text.endsWith('}\n') && text.split('\n').length === 2).toBe(true);
    return { ...(JSON.parse(text) as Output), status: Number(process.exitCode ?? 0) };
  }

  const write = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  async function enterprises(): Promise<number> {
    const database = await Database.forSystem(test.appUrl, 1);
    try {
      const rows = await database.read((tx) =>
        tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM enterprise`),
      );
      return rows[0]?.count ?? 0;
    } finally {
      await database.close();
    }
  }

  it('tells in one JSON object what a dry run would do', async () => {
    expect(await run(FILE, '--mapping', MAPPING, '--dry-run')).toEqual({
      read: 1440,
      accepted: 1431,
      skipped: 9,
      rejected: 0,
      enterprisesCreated: 573,
      enterprisesChanged: 0,
      factsAdded: 9780,
      factsReplaced: 0,
      factsUnchanged: 0,
      dryRun: true,
      encoding: 'utf-8',
      errors: [],
      warnings: [],
      status: 0,
    });
    expect(await enterprises()).toBe(0);
  });

  it('imports, and changes nothing the second time', async () => {
    expect(await run(FILE, '--mapping', MAPPING)).toMatchObject({
      factsAdded: 9780,
      dryRun: false,
    });
    expect(await enterprises()).toBe(573);
    expect(await run(FILE, '--mapping', MAPPING)).toMatchObject({
      read: 1440,
      enterprisesCreated: 0,
      factsAdded: 0,
      factsUnchanged: 9780,
      status: 0,
    });
  });

  it('ends with status 1 when a row was rejected, and says where', async () => {
    const file = await write(
      'rows.csv',
      `名称,县,年,营收\n甲,330602,2023,一百\n乙,330602,20222,1\n`,
    );
    const mapping = await write(
      'rows.mapping.yaml',
      `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity: { identifiers: [{ scheme: own-name, column: 名称 }] }
name: 名称
division: 县
year: 年
indicators: [{ indicator: revenue, column: 营收, unit: 元 }]
`,
    );
    const output = await run(file, '--mapping', mapping, '--dry-run');
    expect(output).toMatchObject({ read: 2, rejected: 2, status: 1 });
    expect(
      output.errors.map(({ line, column, value, rule }) => [line, column, value, rule]),
    ).toEqual([
      [2, '营收', '一百', 'number'],
      [3, '年', '20222', 'year.range'],
    ]);
  });

  it.each<[string, () => Promise<string[]>, string]>([
    [
      'a file that is not there',
      async () => ['/nowhere/a.csv', '--mapping', MAPPING],
      'file.not-found',
    ],
    ['a folder', async () => [folder, '--mapping', MAPPING], 'file.not-found'],
    ['no mapping', async () => [FILE], 'mapping.missing'],
    [
      'a mapping that is not there',
      async () => [FILE, '--mapping', '/nowhere/m.yaml'],
      'mapping.not-found',
    ],
    ['the data as mapping', async () => [FILE, '--mapping', FILE], 'mapping.too-large'],
    [
      'a mapping with faults',
      async () => [FILE, '--mapping', await write('m.yaml', 'format: x\n')],
      'mapping.choice',
    ],
    ['an empty file', async () => [await write('e.csv', ''), '--mapping', MAPPING], 'file.empty'],
    [
      'a file of another mapping',
      async () => [await write('o.csv', 'a,b\n1,2\n'), '--mapping', MAPPING],
      'column.unknown',
    ],
    [
      'a file that is too large',
      async () => [await write('l.csv', 'a'.repeat(1_000_001)), '--mapping', MAPPING],
      'file.too-large',
    ],
  ])('refuses %s with zeros, a reason in both languages and status 1', async (_, words, rule) => {
    const output = await run(...(await words()));
    expect(output).toMatchObject({ read: 0, accepted: 0, factsAdded: 0, warnings: [], status: 1 });
    expect(output.errors[0]?.rule).toBe(rule);
    expect(output.errors[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(output.errors[0]?.message.en).toMatch(/[a-z]{3}/);
  });

  it('names file and line of a fault in the mapping', async () => {
    const mapping = await write('line.yaml', `format: tidu-import-mapping/1\nyears: 2021\n`);
    const { errors } = await run(FILE, '--mapping', mapping);
    const fault = errors.find(({ rule }) => rule === 'mapping.unknown-key');
    expect(fault).toMatchObject({ line: 2, column: null });
    expect(fault?.message.en).toMatch(/^line\.yaml:2 years: the key "years" is not known/);
  });

  it('does not hide what is no refusal', async () => {
    await test.drop();
    await expect(run(FILE, '--mapping', MAPPING)).rejects.toThrow(/does not exist/);
    test = await createTestDatabase();
  });
});
