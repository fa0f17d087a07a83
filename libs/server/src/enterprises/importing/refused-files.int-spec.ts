import type { Finding } from '../rows/finding';
import { ImportRefused } from '../rows/finding';
import { toGbk } from '../testing/gbk';
import { ImportBench } from '../testing/import-bench';
import { mappingOf } from '../testing/mapping-of';

jest.setTimeout(60_000);

const MAPPING = mappingOf({
  identity: '{ creditCode: 代码 }',
  division: '县区',
  industry: null,
  indicators: '[{ indicator: revenue, column: 营收, unit: 元 }]',
});
const HEADER = '代码,企业名称,县区,年份,营收';
const GOOD = '91330100799655058B,阿里巴巴,330106,2023,100';
const TABLE = `${HEADER}\n${GOOD}\n`;

describe('a file that is refused as a whole', () => {
  let bench: ImportBench;

  beforeAll(async () => {
    bench = await ImportBench.open();
  });

  afterAll(() => bench.close());

  /** Imports a file that must be refused; proves that the rows before the fault left nothing. */
  async function refusal(
    name: string,
    content: string | Uint8Array,
    mapping = MAPPING,
    options: { maxBytes?: number } = {},
  ): Promise<readonly Finding[]> {
    const before = await bench.checksums();
    const path = await bench.write(name, content);
    const error: unknown = await bench
      .import(path, mapping, options)
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ImportRefused);
    expect(await bench.checksums()).toEqual(before);
    const { findings } = error as ImportRefused;
    for (const finding of findings) {
      expect(finding.message().zh).toMatch(/[\u4e00-\u9fff]/);
      expect(finding.message().en).toMatch(/^[\x20-\x7e“”]*[\p{L}\p{N}]/u);
    }
    return findings;
  }

  const rulesOf = (findings: readonly Finding[]) =>
    findings.map(({ line, column, rule }) => `${line} ${column} ${rule}`);

  it.each([
    ['without a byte', ''],
    ['with a byte order mark only', '\ufeff'],
    ['with blank lines only', '\n\n'],
  ])('is one %s', async (_, content) => {
    expect(rulesOf(await refusal('empty.csv', content))).toEqual(['null null file.empty']);
  });

  it('is one with a header and no rows', async () => {
    expect(rulesOf(await refusal('header.csv', `${HEADER}\n`))).toEqual(['null null file.empty']);
  });

  it('is one with columns that the mapping does not mention, all of them named', async () => {
    const content = `${HEADER},利润,备注\n${GOOD},1,\n`;
    expect(rulesOf(await refusal('columns.csv', content))).toEqual([
      '1 利润 column.unknown',
      '1 备注 column.unknown',
    ]);
  });

  it('is one that lacks columns of the mapping', async () => {
    expect(rulesOf(await refusal('lacking.csv', '代码,企业名称,年份\na,b,2023\n'))).toEqual([
      '1 县区 column.missing',
      '1 营收 column.missing',
    ]);
  });

  it('is one where a mapped column stands twice', async () => {
    expect(rulesOf(await refusal('twice.csv', `${HEADER},营收\n${GOOD},5\n`))).toEqual([
      '1 营收 column.duplicate',
    ]);
  });

  it('is one whose header is not where the mapping says', async () => {
    const mapping = { ...MAPPING, file: { ...MAPPING.file, headerRow: 9 } };
    expect(rulesOf(await refusal('short.csv', TABLE, mapping))).toEqual(['9 null file.no-header']);
  });

  it('is one of 200 MB, before it is read', async () => {
    const large = Buffer.alloc(200 * 1024 * 1024, 'a');
    const findings = await refusal('large.csv', large, MAPPING, { maxBytes: 100 * 1024 * 1024 });
    expect(rulesOf(findings)).toEqual(['null null file.too-large']);
    expect(findings[0]?.message().zh).toContain('200.0 MB');
  });

  it('is one in another encoding than the mapping names', async () => {
    const mapping = { ...MAPPING, file: { ...MAPPING.file, encoding: 'utf-8' as const } };
    const [fault] = await refusal('gbk.csv', toGbk(TABLE), mapping);
    expect(fault?.rule).toBe('file.encoding');
  });

  it('is one with bytes of no encoding far down', async () => {
    const rows = `${GOOD}\n`.repeat(5_000);
    const content = Buffer.concat([
      Buffer.from(`${HEADER}\n${rows}`),
      Buffer.from([0xff, 0xff, 0x0a]),
    ]);
    expect((await refusal('torn.csv', content))[0]?.rule).toBe('file.encoding');
  });

  it.each([
    [
      'an old workbook',
      'old.xls',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
      'file.old-excel',
    ],
    [
      'a picture',
      'seal.xlsx',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'file.not-a-spreadsheet',
    ],
    [
      'a zip that is no workbook',
      'a.xlsx',
      Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'),
      'file.not-a-spreadsheet',
    ],
    [
      'a zip that is cut off',
      'b.xlsx',
      Buffer.from(`504b0304${'14'.repeat(40)}`, 'hex'),
      'file.damaged',
    ],
  ])('is %s', async (_, name, content, rule) => {
    expect((await refusal(name, content))[0]?.rule).toBe(rule);
  });

  it('is one with quotes that never close', async () => {
    const [fault] = await refusal('quotes.csv', `${TABLE}913,"浙江,330106,2023,1\n${GOOD}\n`);
    expect(fault).toMatchObject({ rule: 'file.damaged', line: 3 });
  });

  it('is a workbook without the sheet that the mapping names', async () => {
    const { writeXlsx } = await import('hucre');
    const book = await writeXlsx({ sheets: [{ name: '数据', rows: [['代码']] }] });
    const mapping = { ...MAPPING, file: { ...MAPPING.file, sheet: '附表' } };
    expect((await refusal('sheet.xlsx', book, mapping))[0]?.rule).toBe('file.no-sheet');
  });

  it('is one with more than 100,000 faults', async () => {
    const row = 'x,,,20222,x\n';
    const content = `${TABLE}${row.repeat(21_000)}`;
    expect(rulesOf(await refusal('faults.csv', content))).toEqual([
      'null null file.too-many-faults',
    ]);
  });
});
