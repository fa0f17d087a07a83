import { Database } from '../database/database';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import type { EnterpriseFilter, EnterpriseKey, EnterpriseListRow } from './enterprise-rows';
import { EnterpriseStore } from './enterprise-store';

jest.setTimeout(60_000);

const ALL: EnterpriseFilter = { divisionPrefix: null, text: null };

describe('the list of enterprises', () => {
  const store = new EnterpriseStore();
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    const owner = await Database.forOwner(test.ownerUrl, 1);
    await owner.transaction(async (tx) => {
      await tx.query(`INSERT INTO division (code, name, level, parent_code) VALUES
        ('330000', '浙江省', 'province', NULL), ('330100', '杭州市', 'city', '330000'),
        ('330600', '绍兴市', 'city', '330000'), ('340000', '安徽省', 'province', NULL)`);
      await tx.query(`INSERT INTO enterprise (name, credit_code, credit_code_check, division_code)
        VALUES ('张三阀门', '91330100799655058B', 'valid', '330100'), ('安吉电子', NULL, NULL, '330100'),
          ('北仑模具', NULL, NULL, '330100'), ('李四_轴承%', NULL, NULL, '330600'),
          ('安庆机械', NULL, NULL, '340000')`);
      await tx.query(`INSERT INTO enterprise_name (enterprise_id, name, valid_from, valid_until)
        SELECT id, '老名字精工', '2020-01-01', '2022-01-01' FROM enterprise WHERE name = '北仑模具'`);
      await tx.query(`INSERT INTO enterprise (name, division_code)
        SELECT '批量企业' || n, '330600' FROM generate_series(1, 30000) AS n`);
    });
    await owner.transaction((tx) => tx.query(`ANALYZE enterprise, enterprise_name`));
    await owner.close();
    database = await Database.forSystem(test.appUrl, 2);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const list = (filter: Partial<EnterpriseFilter>, limit = 50, after?: EnterpriseKey) =>
    database.read((tx) => store.list(tx, { ...ALL, ...filter }, limit, after));
  const namesOf = (rows: readonly EnterpriseListRow[]) => rows.map(({ name }) => name);

  it('is ordered by division, then name in pinyin order', async () => {
    expect(namesOf(await list({ divisionPrefix: '3301' }))).toEqual([
      '安吉电子',
      '北仑模具',
      '张三阀门',
    ]);
    expect(namesOf(await list({}, 3))).toEqual(['安吉电子', '北仑模具', '张三阀门']);
  });

  it('is the same page by page', async () => {
    const whole = await list({}, 205);
    const paged: EnterpriseListRow[] = [];
    while (paged.length < 205) paged.push(...(await list({}, 41, paged.at(-1))));
    expect(paged).toEqual(whole);
  });

  it.each([
    ['33', 30_004],
    ['3301', 3],
    ['330600', 30_001],
    ['34', 1],
    ['35', 0],
  ])('has of division %s all and only its enterprises', async (divisionPrefix, count) => {
    expect(await list({ divisionPrefix }, 40_000)).toHaveLength(count);
  });

  it.each([
    ['安', ['安吉电子', '安庆机械']],
    ['三阀', ['张三阀门']],
    ['名字精', ['北仑模具']],
    ['9133010079', ['张三阀门']],
    ['９１３３０１００７９9655058b', ['张三阀门']],
    ['799655058b', ['张三阀门']],
    ['799655058BX', []],
    ['_', ['李四_轴承%']],
    ['承%', ['李四_轴承%']],
    ['%', ['李四_轴承%']],
    ['\\', []],
    ['不存在', []],
  ])('finds %p', async (text, names) => {
    expect(namesOf(await list({ text }))).toEqual(names);
  });

  it('finds a common text as well as a rare one, within a division and page by page', async () => {
    const first = await list({ text: '批量', divisionPrefix: '33' }, 20);
    const second = await list({ text: '批量', divisionPrefix: '33' }, 20, first.at(-1));
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(40);
    expect(await list({ text: '批量企业', divisionPrefix: '3301' })).toEqual([]);
  });

  it.each([
    ['the first page', ALL, undefined],
    ['a later page', ALL, '批量企业5'],
    ['a division', { ...ALL, divisionPrefix: '3306' }, '批量企业5'],
    ['a common text', { divisionPrefix: '33', text: '批量' }, '批量企业5'],
  ])('reads %s along its index, without sorting', async (_, filter, name) => {
    const key = name === undefined ? undefined : (await list({ text: name }, 1))[0];
    const plan = await planOf((tx) => store.list(tx, filter, 50, key));
    expect(plan).toContain('enterprise_list');
    expect(plan).not.toMatch(/Sort|Seq Scan on enterprise /);
  });

  it('can find a rare text by the trigrams of names', async () => {
    const before = await scansOfNames();
    await database.transaction(async (tx) => {
      // Thirty thousand rows are still read faster one by one.
      await tx.query(`SET LOCAL enable_seqscan = off`);
      await store.list(tx, { ...ALL, text: '批量企业29999' }, 50, undefined);
      await tx.query(`SELECT pg_stat_force_next_flush()`);
    });
    expect(await scansOfNames()).toBeGreaterThan(before);
  });

  /** How often the index on present names was used. */
  function scansOfNames(): Promise<number> {
    return database.read(async (tx) => {
      const rows: { scans: number }[] = await tx.query(
        `SELECT idx_scan::int AS scans FROM pg_stat_user_indexes
         WHERE indexrelname = 'enterprise_name_text'`,
      );
      return rows[0]?.scans ?? 0;
    });
  }

  /** The plan of the last query that the store makes. */
  async function planOf(
    work: (tx: Parameters<typeof store.list>[0]) => Promise<unknown>,
  ): Promise<string> {
    return database.read(async (tx) => {
      const asked: [string, unknown[]][] = [];
      const query = tx.query.bind(tx);
      const listening = Object.assign(Object.create(tx) as typeof tx, {
        query: (text: string, parameters: unknown[]) => {
          asked.push([text, parameters]);
          return query(text, parameters);
        },
      });
      await work(listening);
      const [text, parameters] = asked.at(-1) ?? ['', []];
      const rows: { 'QUERY PLAN': string }[] = await query(`EXPLAIN ${text}`, parameters);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  }
});
