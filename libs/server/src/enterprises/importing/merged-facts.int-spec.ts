import { ImportBench } from '../testing/import-bench';
import { mappingOf } from '../testing/mapping-of';

jest.setTimeout(60_000);

const MAPPING = mappingOf();
const HEADER = '代码,股票,企业名称,县区,省,行业,年份,营收,职工,上年营收';
const CODE = '91330100799655058B';
const row = (year: number, revenue: string, before = '') =>
  `${CODE},,阿里巴巴,330106,,,${year},${revenue},,${before}`;

describe('the figures of imports', () => {
  let bench: ImportBench;

  beforeAll(async () => {
    bench = await ImportBench.open();
  });

  afterEach(() => bench.clear());

  afterAll(() => bench.close());

  async function importRows(...rows: string[]) {
    const path = await bench.write(`${rows.length}.csv`, [HEADER, ...rows, ''].join('\n'));
    return (await bench.import(path, MAPPING)).counts;
  }

  const present = () =>
    bench.select(`SELECT year, value::text AS value FROM fact
      WHERE indicator = 'revenue' AND superseded_at IS NULL ORDER BY year`);

  it('take a year from its own row, else from the fallback of the next one', async () => {
    const counts = await importRows(
      row(2021, '20000', '90000'),
      row(2022, '', ''),
      row(2023, '40000', '30000'),
    );
    expect(counts).toMatchObject({ factsAdded: 4, factsReplaced: 0 });
    expect(await present()).toEqual([
      { year: 2020, value: '9' },
      { year: 2021, value: '2' },
      { year: 2022, value: '3' },
      { year: 2023, value: '4' },
    ]);
  });

  it('keep what was superseded, with the source of each', async () => {
    await importRows(row(2023, '40000'));
    const counts = await importRows(row(2023, '50000'), row(2022, '10000'));
    expect(counts).toMatchObject({ factsAdded: 1, factsReplaced: 1, factsUnchanged: 0 });
    const facts = await bench.select(`SELECT year, fact.value::text AS value, file_name,
        superseded_at IS NULL AS present
      FROM fact JOIN fact_source s ON s.id = source_id ORDER BY year, present`);
    expect(facts).toEqual([
      { year: 2022, value: '1', file_name: '2.csv', present: true },
      { year: 2023, value: '4', file_name: '1.csv', present: false },
      { year: 2023, value: '5', file_name: '2.csv', present: true },
    ]);
  });

  it('let a fallback neither replace what is known nor stand against a later own value', async () => {
    await importRows(row(2023, '40000', '30000'));
    expect(await importRows(row(2022, '35000'))).toMatchObject({ factsReplaced: 1 });
    expect(await importRows(row(2023, '40000', '30000'))).toMatchObject({
      factsAdded: 0,
      factsReplaced: 0,
      factsUnchanged: 1,
    });
    expect(await present()).toEqual([
      { year: 2022, value: '3.5' },
      { year: 2023, value: '4' },
    ]);
  });

  it('touch nothing where the same value is only written otherwise', async () => {
    await importRows(row(2023, '40000'));
    const before = await bench.checksums();
    expect(await importRows(row(2023, '"40,000.00"'))).toMatchObject({ factsUnchanged: 1 });
    expect(await bench.checksums()).toEqual(before);
  });

  it('keep what an empty cell no longer says', async () => {
    await importRows(row(2023, '40000'));
    await importRows(row(2023, ''));
    expect(await present()).toEqual([{ year: 2023, value: '4' }]);
  });

  it('stand in the sheet of each enterprise that they touched, and in no other', async () => {
    await importRows(row(2022, '30000'), row(2023, '40000'), `,600208,新湖,330400,,,2023,7,5,`);
    const sheets = () =>
      bench.select<{ name: string; facts: object; updated_at: Date }>(
        `SELECT name, facts, s.updated_at FROM fact_sheet s
         JOIN enterprise e ON e.id = enterprise_id ORDER BY name`,
      );
    const before = await sheets();
    expect(before.map(({ facts }) => facts)).toEqual([
      { revenue: { 2022: 3, 2023: 4 } },
      { revenue: { 2023: 0.0007 }, staffTotal: { 2023: 5 } },
    ]);
    await importRows(row(2023, '50000'));
    const after = await sheets();
    expect(after[0]?.facts).toEqual({ revenue: { 2022: 3, 2023: 5 } });
    expect(after[1]).toEqual(before[1]);
  });

  it('are the same whether imports come one by one or at the same time', async () => {
    const paths = await Promise.all(
      [2021, 2022, 2023].map((year) =>
        bench.write(`${year}.csv`, `${HEADER}\n${row(year, '10000')}\n`),
      ),
    );
    const outcomes = await Promise.all(paths.map((path) => bench.import(path, MAPPING)));
    const created = outcomes.map(({ counts }) => counts.enterprisesCreated);
    expect(created.sort()).toEqual([0, 0, 1]);
    expect(await present()).toHaveLength(3);
  });

  it('are taken back as a whole when the import is given up', async () => {
    const before = await bench.checksums();
    const rows = Array.from({ length: 1_500 }, (_, at) => `,s${at},企业${at},330106,,,2023,1,1,`);
    const path = await bench.write('long.csv', [HEADER, ...rows, ''].join('\n'));
    const abort = new AbortController();
    const giveUp = async () => abort.abort(new Error('enough'));
    await expect(
      bench.import(path, MAPPING, { signal: abort.signal, onProgress: giveUp }),
    ).rejects.toThrow('enough');
    expect(await bench.checksums()).toEqual(before);
  });
});
