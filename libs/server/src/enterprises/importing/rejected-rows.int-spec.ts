import { toGbk } from '../testing/gbk';
import { ImportBench, placesOf, storedOf } from '../testing/import-bench';
import { mappingOf } from '../testing/mapping-of';

jest.setTimeout(60_000);

const MAPPING = mappingOf();
const HEADER = '代码,股票,企业名称,县区,省,行业,年份,营收,职工,上年营收';
const ALIBABA = '91330100799655058B';
const HUAWEI = '914403001922038216';
const TENCENT = '91440300708461136T';

describe('rows that are rejected', () => {
  let bench: ImportBench;

  beforeAll(async () => {
    bench = await ImportBench.open();
  });

  afterEach(() => bench.clear());

  afterAll(() => bench.close());

  async function importRows(rows: readonly string[], mapping = MAPPING) {
    return bench.import(await bench.write('rows.csv', [HEADER, ...rows, ''].join('\n')), mapping);
  }

  const enterprises = () =>
    bench.select<{ name: string }>(`SELECT name, credit_code FROM enterprise ORDER BY credit_code`);

  it('are named line by line with column, value and rule, while the others are taken', async () => {
    const { counts, errors } = await importRows([
      `${ALIBABA},,阿里巴巴,330106,,,2023,100,10,`,
      `,,无代码公司,330106,,,2023,1,1,`,
      `9144,,华为,440300,,,2023,1,1,`,
      `${HUAWEI},,,440300,,,20222,-5,2.5,一百`,
      `${TENCENT},,腾讯,鼓楼区,,9999,2023,=A1,1,`,
    ]);
    expect(placesOf(errors)).toEqual([
      '3 代码 null required',
      '4 代码 9144 credit-code.shape',
      '5 年份 20222 year.range',
      '5 企业名称 null name.empty',
      '5 营收 -5 negative',
      '5 职工 2.5 integer',
      '5 上年营收 一百 number',
      '6 县区 鼓楼区 division.unknown',
      '6 行业 9999 industry.unknown',
      '6 营收 =A1 formula',
    ]);
    expect(counts).toMatchObject({ read: 5, accepted: 1, rejected: 4, enterprisesCreated: 1 });
    expect(await enterprises()).toEqual([{ name: '阿里巴巴', credit_code: ALIBABA }]);
    expect(storedOf(errors)[0]?.message.zh).toBe('“代码”列不能为空，请补填。');
  });

  it('are the later ones of one enterprise and year, and name the first', async () => {
    const { counts, errors } = await importRows([
      `${ALIBABA},,阿里巴巴,330106,,,2023,100,10,`,
      `${ALIBABA},,阿里巴巴,330106,,,2023,100,10,`,
      `${ALIBABA},,阿里巴巴,330106,,,2023,200,10,`,
      `${ALIBABA},,别的公司,330106,,,2023,100,10,`,
      `${ALIBABA},,阿里巴巴,330106,,,2022,90,10,`,
    ]);
    expect(placesOf(errors)).toEqual([
      `3 代码 ${ALIBABA} row.duplicate`,
      `4 代码 ${ALIBABA} row.duplicate`,
      `5 代码 ${ALIBABA} row.duplicate`,
    ]);
    expect(errors.map((error) => error.message().zh)).toEqual([
      expect.stringContaining('与第 2 行是同一企业'),
      expect.stringContaining('与第 2 行是同一企业'),
      expect.stringContaining('与第 2 行“阿里巴巴”是同一代码、同一时期，但企业名称不同'),
    ]);
    expect(counts).toMatchObject({ accepted: 2, rejected: 3, enterprisesCreated: 1 });
  });

  it('are recognised as duplicates across far apart lines and by any of their keys', async () => {
    const others = Array.from({ length: 1_200 }, (_, at) => `,s${at},企业${at},330106,,,2023,1,1,`);
    const { errors } = await importRows([
      `${ALIBABA},600001,阿里巴巴,330106,,,2023,100,10,`,
      ...others,
      `,600001,阿里巴巴,330106,,,2023,100,10,`,
      `${ALIBABA},,阿里巴巴,330106,,,2023,100,10,`,
    ]);
    expect(placesOf(errors)).toEqual([
      '1203 股票 600001 row.duplicate',
      `1204 代码 ${ALIBABA} row.duplicate`,
    ]);
  });

  it('do not count against a later sound row', async () => {
    const { counts } = await importRows([
      `${ALIBABA},,阿里巴巴,330106,,,2023,不详,10,`,
      `${ALIBABA},,阿里巴巴,330106,,,2023,100,10,`,
    ]);
    expect(counts).toMatchObject({ accepted: 1, rejected: 1 });
  });

  it('are those whose keys belong to different enterprises', async () => {
    await importRows([
      `${ALIBABA},600001,阿里巴巴,330106,,,2022,100,10,`,
      `${HUAWEI},600002,华为,440300,,,2022,100,10,`,
    ]);
    const { errors, counts } = await importRows([
      `${ALIBABA},600002,阿里巴巴,330106,,,2023,100,10,`,
      `${TENCENT},600001,腾讯,440300,,,2023,100,10,`,
      `${TENCENT},600003,腾讯,440300,,,2023,100,10,`,
      `${HUAWEI},600003,华为,440300,,,2023,100,10,`,
    ]);
    expect(placesOf(errors)).toEqual([
      `2 代码 ${ALIBABA} identity.conflict`,
      `3 代码 ${TENCENT} identity.conflict`,
      `5 代码 ${HUAWEI} identity.conflict`,
    ]);
    expect(counts).toMatchObject({ accepted: 1, enterprisesCreated: 1 });
  });

  it('are not those whose credit code only fails its check', async () => {
    const { counts, warnings } = await importRows(['91110108MA001UEF9A,,字节,110108,,,2023,1,1,']);
    expect(counts).toMatchObject({ accepted: 1, rejected: 0, warningCount: 1 });
    expect(placesOf(warnings)).toEqual(['2 代码 91110108MA001UEF9A credit-code.check']);
    const [row] = await bench.select(`SELECT credit_code_check FROM enterprise`);
    expect(row).toEqual({ credit_code_check: 'invalid' });
  });

  it('are found in GBK files too, with the encoding told', async () => {
    const text = [HEADER, `${ALIBABA},,阿里巴巴,杭州市,,,2023,壹佰,10,`, ''].join('\r\n');
    const path = await bench.write('gbk.csv', toGbk(text));
    const { encoding, errors } = await bench.import(path, MAPPING);
    expect(encoding).toBe('gb18030');
    expect(placesOf(errors)).toEqual(['2 营收 壹佰 number']);
  });

  it('are found in workbooks: formulas, error values and texts in numbers', async () => {
    const { writeXlsx } = await import('hucre');
    const columns = HEADER.split(',');
    const book = await writeXlsx({
      sheets: [
        {
          name: '填报',
          rows: [
            columns,
            [ALIBABA, null, '阿里巴巴', 330106, null, null, 2023, 1234.56, 10, null],
            [HUAWEI, null, '华为', 440300, null, null, 2023, null, 10, null],
            [TENCENT, null, '腾讯', 440300, null, null, 2023, '约 100', 10, null],
          ],
          cells: new Map([['2,7', { formula: 'SUM(H2:H2)', value: 1234.56 }]]),
        },
      ],
    });
    const { counts, errors, encoding } = await bench.import(
      await bench.write('a.xlsx', book),
      MAPPING,
    );
    expect(encoding).toBeNull();
    expect(placesOf(errors)).toEqual(['3 营收 =SUM(H2:H2) formula', '4 营收 约 100 number']);
    expect(counts).toMatchObject({ accepted: 1, rejected: 2 });
    const facts = await bench.select(`SELECT indicator, value::text AS value FROM fact ORDER BY 1`);
    expect(facts).toEqual([
      { indicator: 'revenue', value: '0.123456' },
      { indicator: 'staffTotal', value: '10' },
    ]);
  });
});
