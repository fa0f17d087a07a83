import { ImportBench } from '../testing/import-bench';
import { mappingOf } from '../testing/mapping-of';

jest.setTimeout(60_000);

const MAPPING = mappingOf({ indicators: '[{ indicator: staffTotal, column: 职工, unit: 人 }]' });
const HEADER = '代码,股票,企业名称,县区,省,行业,年份,职工';
const CODE = '91330100799655058B';

interface RowValues {
  readonly code?: string;
  readonly stock?: string;
  readonly name?: string;
  readonly place?: string;
  readonly industry?: string;
  readonly year: number;
}

const rowOf = ({
  code = CODE,
  stock = '',
  name = '甲公司',
  place = '330106',
  industry = '',
  year,
}: RowValues) => `${code},${stock},${name},${place},,${industry},${year},10`;

describe('the enterprises of imports', () => {
  let bench: ImportBench;

  beforeAll(async () => {
    bench = await ImportBench.open();
  });

  afterEach(() => bench.clear());

  afterAll(() => bench.close());

  async function importRows(...rows: RowValues[]) {
    const content = [HEADER, ...rows.map(rowOf), ''].join('\n');
    return (await bench.import(await bench.write('rows.csv', content), MAPPING)).counts;
  }

  const names = () =>
    bench.select(`SELECT name, valid_from AS "from", valid_until AS until FROM enterprise_name
      ORDER BY valid_from, valid_until NULLS LAST, name`);
  const enterprise = async () =>
    (
      await bench.select<
        Record<string, unknown>
      >(`SELECT name, credit_code AS code, division_code AS place, industry_code AS industry,
      version FROM enterprise`)
    )[0];

  it('are the same by whatever key they come, and take a credit code on', async () => {
    await importRows({ code: '', stock: '600001', year: 2021 });
    expect(await enterprise()).toMatchObject({ code: null, version: 1 });
    const counts = await importRows({ stock: '600001', year: 2022 }, { year: 2023 });
    expect(counts).toMatchObject({ enterprisesCreated: 0, enterprisesChanged: 1 });
    expect(await enterprise()).toMatchObject({ code: CODE, version: 2 });
    const [count] = await bench.select(`SELECT count(*)::int AS n FROM enterprise_identifier`);
    expect(count).toEqual({ n: 1 });
  });

  it('take name, place and industry from the latest year, in whatever order the rows stand', async () => {
    await importRows(
      { year: 2023, name: '丙公司', place: '330602' },
      { year: 2021, name: '甲公司', place: '330106', industry: '34' },
      { year: 2022, name: '乙公司', place: '330106', industry: 'C3412' },
    );
    expect(await enterprise()).toEqual({
      name: '丙公司',
      code: CODE,
      place: '330602',
      industry: '3412',
      version: 1,
    });
    expect(await names()).toEqual([
      { name: '甲公司', from: '2021-01-01', until: '2022-01-01' },
      { name: '乙公司', from: '2022-01-01', until: '2023-01-01' },
      { name: '丙公司', from: '2023-01-01', until: null },
    ]);
  });

  it('close the former name when a later file brings another', async () => {
    await importRows({ year: 2021 });
    const counts = await importRows({ year: 2022 }, { year: 2023, name: '乙公司' });
    expect(counts.enterprisesChanged).toBe(1);
    expect(await enterprise()).toMatchObject({ name: '乙公司', version: 2 });
    expect(await names()).toEqual([
      { name: '甲公司', from: '2021-01-01', until: '2023-01-01' },
      { name: '乙公司', from: '2023-01-01', until: null },
    ]);
  });

  it('are not set back by a file about earlier years, whose names are kept as former ones', async () => {
    await importRows({ year: 2023, name: '丙公司', place: '330602' });
    const counts = await importRows({ year: 2021, name: '甲公司', industry: '34' });
    expect(counts).toMatchObject({ enterprisesChanged: 1, factsAdded: 1 });
    expect(await enterprise()).toMatchObject({ name: '丙公司', place: '330602', industry: '34' });
    expect(await names()).toEqual([
      { name: '甲公司', from: '2021-01-01', until: '2023-01-01' },
      { name: '丙公司', from: '2023-01-01', until: null },
    ]);
  });

  it('change nothing when a file about earlier years comes again', async () => {
    await importRows({ year: 2023, name: '丙公司' });
    await importRows({ year: 2021, name: '甲公司' }, { year: 2022, name: '乙公司' });
    const before = await bench.checksums();
    await importRows({ year: 2021, name: '甲公司' }, { year: 2022, name: '乙公司' });
    await importRows({ year: 2023, name: '丙公司' });
    expect(await bench.checksums()).toEqual(before);
  });

  it('correct a name of the same year, and take it back again', async () => {
    await importRows({ year: 2023, name: '甲公同' });
    await importRows({ year: 2023, name: '甲公司' });
    expect(await names()).toEqual([
      { name: '甲公同', from: '2023-01-01', until: '2023-01-01' },
      { name: '甲公司', from: '2023-01-01', until: null },
    ]);
    await importRows({ year: 2023, name: '甲公同' });
    expect(await enterprise()).toMatchObject({ name: '甲公同', version: 3 });
    expect(await names()).toEqual([
      { name: '甲公司', from: '2023-01-01', until: '2023-01-01' },
      { name: '甲公同', from: '2023-01-01', until: null },
    ]);
  });

  it('know an earlier name that comes back', async () => {
    await importRows({ year: 2020 }, { year: 2021, name: '乙公司' }, { year: 2022 });
    expect(await enterprise()).toMatchObject({ name: '甲公司' });
    expect(await names()).toEqual([
      { name: '甲公司', from: '2020-01-01', until: '2021-01-01' },
      { name: '乙公司', from: '2021-01-01', until: '2022-01-01' },
      { name: '甲公司', from: '2022-01-01', until: null },
    ]);
  });

  it.each([
    ['a county stays where a later file knows the city only', '330106', '330100', '330106'],
    ['a city becomes the county that a later file knows', '330100', '330106', '330106'],
    ['a move to another county is a change', '330106', '330602', '330602'],
    ['a move is a change where only its city is known', '330106', '330600', '330600'],
  ])('%s', async (_, first, second, place) => {
    await importRows({ year: 2022, place: first });
    await importRows({ year: 2023, place: second });
    expect(await enterprise()).toMatchObject({ place });
  });

  it('stay in the finer place within one file too, but not in another city', async () => {
    await importRows({ year: 2022, place: '330106' }, { year: 2023, place: '330000' });
    expect(await enterprise()).toMatchObject({ place: '330106' });
    await importRows({ year: 2024, place: '330602' }, { year: 2025, place: '320000' });
    expect(await enterprise()).toMatchObject({ place: '320000' });
  });

  it.each([
    ['3412', 'C', '3412'],
    ['3412', '34', '3412'],
    ['34', '3412', '3412'],
    ['C', '3412', '3412'],
    ['3412', 'D', 'D'],
    ['3412', '', '3412'],
  ])('with industry %s take %j as %s', async (first, second, industry) => {
    await importRows({ year: 2022, industry: first });
    await importRows({ year: 2023, industry: second });
    expect(await enterprise()).toMatchObject({ industry });
  });

  it('keep a day as exact as the file gives it', async () => {
    const mapping = mappingOf({
      year: null,
      asOf: '截止日',
      indicators: '[{ indicator: segmentYears, column: 年限, unit: 年 }]',
    });
    const content = `代码,股票,企业名称,县区,省,行业,截止日,年限
${CODE},,甲公司,330106,,,2024-06-30,3
${CODE},,乙公司,330106,,,2025-03-01,4
`;
    await bench.import(await bench.write('days.csv', content), mapping);
    expect(await names()).toEqual([
      { name: '甲公司', from: '2024-06-30', until: '2025-03-01' },
      { name: '乙公司', from: '2025-03-01', until: null },
    ]);
    const [sheet] = await bench.select(`SELECT facts FROM fact_sheet`);
    expect(sheet).toEqual({
      facts: {
        segmentYears: [
          ['2024-06-30', 3],
          ['2025-03-01', 4],
        ],
      },
    });
  });

  it('take the names of skipped rows last where another row of the year counts', async () => {
    const mapping = mappingOf({
      skip: '[{ column: 标记, when: notEmpty, keep: identity }]',
      indicators: '[{ indicator: staffTotal, column: 职工, unit: 人 }]',
    });
    const content = `代码,股票,企业名称,县区,省,行业,年份,职工,标记
${CODE},,甲公司,330106,,,2023,10,
${CODE},,错公司,330106,,,2023,99,可疑
${CODE},,也错公司,330106,,,2023,98,可疑
`;
    const { counts } = await bench.import(await bench.write('skip.csv', content), mapping);
    expect(counts).toMatchObject({ accepted: 1, skipped: 2, rejected: 0, factsAdded: 1 });
    expect(await names()).toEqual([{ name: '甲公司', from: '2023-01-01', until: null }]);
  });
});
