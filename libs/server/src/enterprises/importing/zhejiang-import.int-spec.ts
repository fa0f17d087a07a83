import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSeedsFolder } from '../../seeding/seeds-folder';
import type { ImportMapping } from '../mapping/import-mapping';
import { readMapping } from '../mapping/read-mapping';
import { ImportBench, placesOf } from '../testing/import-bench';

jest.setTimeout(60_000);

const NAME = 'listed_company_indicators_zhejiang_2019_2021';
const FILE = join(findSeedsFolder(), 'real', `${NAME}.csv`);

interface Fact {
  indicator: string;
  year: number;
  value: string;
}

describe('the import of the listed companies of Zhejiang', () => {
  let bench: ImportBench;
  let mapping: ImportMapping;

  beforeAll(async () => {
    bench = await ImportBench.open();
    mapping = readMapping(await readFile(FILE.replace('.csv', '.mapping.yaml'), 'utf8'), NAME);
  });

  afterAll(() => bench.close());

  async function factsOf(stockCode: string): Promise<Fact[]> {
    return bench.select(
      `SELECT indicator, year, fact.value::text AS value FROM fact
       JOIN enterprise_identifier USING (enterprise_id)
       WHERE scheme = 'stock-code' AND enterprise_identifier.value = $1
         AND superseded_at IS NULL ORDER BY indicator, year`,
      [stockCode],
    );
  }

  it('tells in a dry run what the import will do, and leaves nothing behind', async () => {
    const before = await bench.checksums();
    const { counts, encoding, errors, warnings } = await bench.import(FILE, mapping, {
      dryRun: true,
    });
    expect(counts).toMatchObject({ read: 1440, accepted: 1431, skipped: 9, rejected: 0 });
    expect(counts).toMatchObject({ enterprisesCreated: 573, enterprisesChanged: 0 });
    expect([encoding, errors, warnings]).toEqual(['utf-8', [], []]);
    expect(await bench.checksums()).toEqual(before);
  });

  it('takes in what the dry run told', async () => {
    const rehearsed = await bench.import(FILE, mapping, { dryRun: true });
    const { counts, errors } = await bench.import(FILE, mapping);
    expect(placesOf(errors)).toEqual([]);
    expect(counts).toEqual(rehearsed.counts);
    const [tables] = await bench.select(`SELECT
      (SELECT count(*)::int FROM enterprise) AS enterprises,
      (SELECT count(*)::int FROM enterprise_name WHERE valid_until IS NULL) AS names,
      (SELECT count(*)::int FROM enterprise_identifier) AS identifiers,
      (SELECT count(*)::int FROM fact) AS facts,
      (SELECT count(*)::int FROM fact_sheet) AS sheets`);
    expect(tables).toEqual({
      enterprises: 573,
      names: 573,
      identifiers: 573,
      facts: counts.factsAdded,
      sheets: 569,
    });
  });

  it('changes nothing at all when the same file comes again', async () => {
    const before = await bench.checksums();
    const { counts } = await bench.import(FILE, mapping);
    expect(counts).toMatchObject({
      read: 1440,
      enterprisesCreated: 0,
      enterprisesChanged: 0,
      factsAdded: 0,
      factsReplaced: 0,
    });
    const [facts] = await bench.select<{ count: number }>(
      `SELECT count(*)::int AS count FROM fact`,
    );
    expect(counts.factsUnchanged).toBe(facts?.count);
    expect(await bench.checksums()).toEqual(before);
  });

  it('keeps every digit on the way from 元 to 万元', async () => {
    expect(await factsOf('600208')).toEqual([
      { indicator: 'netProfit', year: 2019, value: '211162.693467' },
      { indicator: 'netProfit', year: 2020, value: '329097.607696' },
      { indicator: 'netProfit', year: 2021, value: '228414.330814' },
      { indicator: 'revenue', year: 2019, value: '1481029.511509' },
      { indicator: 'revenue', year: 2020, value: '1379202.106189' },
      { indicator: 'revenue', year: 2021, value: '1689129.600691' },
      { indicator: 'staffTotal', year: 2019, value: '1406' },
      { indicator: 'staffTotal', year: 2020, value: '1554' },
      { indicator: 'staffTotal', year: 2021, value: '1555' },
      { indicator: 'totalAssets', year: 2019, value: '14403202.08053' },
      { indicator: 'totalAssets', year: 2020, value: '13568456.327094' },
      { indicator: 'totalAssets', year: 2021, value: '13249687.663575' },
      { indicator: 'totalLiabilities', year: 2019, value: '10886853.547597' },
      { indicator: 'totalLiabilities', year: 2020, value: '9715640.470461' },
      { indicator: 'totalLiabilities', year: 2021, value: '9173454.93382' },
    ]);
  });

  it('keeps the zeros of a stock code and the latest place', async () => {
    const rows = await bench.select(`SELECT value, name, division_code FROM enterprise
      JOIN enterprise_identifier ON enterprise_id = enterprise.id
      WHERE value IN ('000156', '600208', '002019', '002488') ORDER BY value`);
    expect(rows).toEqual([
      { value: '000156', name: '华数传媒控股股份有限公司', division_code: '330100' },
      { value: '002019', name: '亿帆医药股份有限公司', division_code: '330000' },
      { value: '002488', name: expect.any(String), division_code: '330100' },
      { value: '600208', name: '新湖中宝股份有限公司', division_code: '330800' },
    ]);
  });

  it('knows the companies whose rows are all doubtful, without figures', async () => {
    const rows = await bench.select(`SELECT i.value, count(f.id)::int AS facts
      FROM enterprise_identifier i LEFT JOIN fact f USING (enterprise_id)
      WHERE i.value IN ('300426', '601018', '601528') GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([
      { value: '300426', facts: 0 },
      { value: '601018', facts: 0 },
      { value: '601528', facts: 0 },
    ]);
  });

  it('takes no figure of a doubtful row, not even by way of the next year', async () => {
    const facts = await factsOf('002188');
    expect([...new Set(facts.map(({ year }) => year))]).toEqual([2019]);
  });

  it('fills a year without own value from the next report only', async () => {
    const rows = (await readFile(FILE, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const column = (name: string) => rows[0]!.indexOf(name);
    const [code, year, own, before, flag] = [
      'stock_code',
      'year',
      'revenue_yuan',
      'revenue_prev_yuan',
      'quality_flag',
    ].map(column) as [number, number, number, number, number];
    const sound = rows.slice(1).filter((row) => row[flag] === '');
    const owned = new Set(
      sound.filter((row) => row[own]).map((row) => `${row[code]} ${row[year]}`),
    );
    const gaps = sound.filter(
      (row) => row[before] && !owned.has(`${row[code]} ${Number(row[year]) - 1}`),
    );
    expect(gaps.length).toBeGreaterThan(0);
    const stored = await bench.select<{ count: number }>(
      `SELECT count(*)::int AS count FROM fact WHERE indicator = 'revenue'`,
    );
    expect(stored[0]?.count).toBe(owned.size + gaps.length);
  });
});
