import type { SpreadsheetCell } from '@tidu/documents';
import { DivisionTree } from '@tidu/domain';
import { mappedColumns, type ImportMapping } from '../mapping/import-mapping';
import { mappingOf } from '../testing/mapping-of';
import { Header } from './header';
import type { ParsedRow } from './parsed-row';
import { RowReader } from './row-reader';

const divisions = new DivisionTree([
  { code: '330000', name: '浙江省', level: 'province', parentCode: null },
  { code: '330600', name: '绍兴市', level: 'city', parentCode: '330000' },
  { code: '330602', name: '越城区', level: 'county', parentCode: '330600' },
  { code: '320000', name: '江苏省', level: 'province', parentCode: null },
  { code: '320100', name: '南京市', level: 'city', parentCode: '320000' },
  { code: '320106', name: '鼓楼区', level: 'county', parentCode: '320100' },
  { code: '320300', name: '徐州市', level: 'city', parentCode: '320000' },
  { code: '320302', name: '鼓楼区', level: 'county', parentCode: '320300' },
]);
const reference = { divisions, industries: new Set(['C', '34', '3412']), today: '2026-11-21' };

const INDICATORS = `
  - { indicator: revenue, column: 营收, unit: 元 }
  - { indicator: netProfit, column: 净利, unit: 万元 }
  - { indicator: staffTotal, column: 职工, unit: 人 }
  - { indicator: marketShare, column: 占有率, unit: '%' }
  - { indicator: ownBrand, column: 品牌 }
  - { indicator: rdInstitutionLevel, column: 机构, values: { 国家级: NATIONAL, 无: NONE } }
  - { indicator: validHonors, column: 荣誉, values: { 高企: HIGH_TECH_ENTERPRISE } }
  - { indicator: makerContest, column: 大赛 }
  - { indicator: revenue, column: 上年营收, unit: 元, yearOffset: -1, fallback: true }`;

const MAPPING = mappingOf({
  indicators: INDICATORS,
  skip: '[{ column: 标记, when: notEmpty, keep: identity }, { column: 弃用, when: { equals: [x] } }]',
});

const GOOD: Record<string, string | SpreadsheetCell> = {
  代码: '91330100799655058B',
  企业名称: '绍兴测试有限公司',
  县区: '330602',
  年份: '2024',
};

function read(changes: Record<string, string | SpreadsheetCell>, mapping: ImportMapping = MAPPING) {
  const columns = mappedColumns(mapping);
  const row = { ...GOOD, ...changes };
  const cells = columns.map((column) => toCell(row[column] ?? ''));
  const header = Header.read({ line: 1, cells: columns.map(toCell) }, mapping);
  return new RowReader(mapping, header, reference).read({ line: 2, cells });
}

function toCell(value: string | SpreadsheetCell): SpreadsheetCell {
  if (typeof value !== 'string') return value;
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}

function faultsOf(row: ParsedRow): string[] {
  return row.kind === 'rejected' ? row.faults.map(({ column, rule }) => `${column} ${rule}`) : [];
}

function valuesOf(row: ParsedRow): string[] {
  if (row.kind !== 'accepted') throw new Error(`the row is ${row.kind}`);
  return row.facts.map(
    ({ indicator, year, asOf, value }) => `${indicator} ${year ?? asOf} ${value}`,
  );
}

describe('RowReader', () => {
  it('reads who a row is about and of when', () => {
    const { row, remarks } = read({ 股票: '000156', 行业: 'C3412' });
    expect(row).toMatchObject({
      kind: 'accepted',
      subject: {
        creditCode: { code: '91330100799655058B', check: 'valid' },
        identifiers: [{ scheme: 'stock-code', value: '000156' }],
        name: '绍兴测试有限公司',
        divisionCode: '330602',
        industryCode: '3412',
        period: '2024',
        knownFrom: '2024-01-01',
        day: '2024-12-31',
      },
      facts: [],
    });
    expect(remarks).toEqual([]);
  });

  it('lets a year that has not ended reach to today', () => {
    expect(read({ 年份: '2026' }).row).toMatchObject({ subject: { day: '2026-11-21' } });
  });

  it.each<[string, string | SpreadsheetCell, string]>([
    ['营收', '12,345.67', 'revenue 2024 1.234567'],
    ['营收', { kind: 'number', text: '3710664686.3' }, 'revenue 2024 371066.46863'],
    ['上年营收', '10000', 'revenue 2023 1'],
    ['净利', '(7.5)', 'netProfit 2024 -7.5'],
    ['职工', '120人', 'staffTotal 2024 120'],
    ['占有率', '12.5%', 'marketShare 2024-12-31 12.5'],
    ['品牌', '是', 'ownBrand 2024-12-31 true'],
    ['品牌', { kind: 'boolean', value: false }, 'ownBrand 2024-12-31 false'],
    ['机构', '国家级', 'rdInstitutionLevel 2024-12-31 "NATIONAL"'],
    ['机构', '无', 'rdInstitutionLevel 2024-12-31 "NONE"'],
    [
      '荣誉',
      'IP_ADVANTAGE、高企',
      'validHonors 2024-12-31 ["HIGH_TECH_ENTERPRISE","IP_ADVANTAGE"]',
    ],
    [
      '大赛',
      '[{"date":"2024-05-01","list":"TOP50"}]',
      'makerContest 2024-12-31 [{"list":"TOP50","date":"2024-05-01"}]',
    ],
  ])('reads %s as written %j: %s', (column, cell, expected) => {
    expect(valuesOf(read({ [column]: cell }).row)).toEqual([expected]);
  });

  it.each(['-', '--', '—', '无', 'N/A', 'n/a', ' － ', '　'])('takes %p for no value', (text) => {
    expect(valuesOf(read({ 营收: text, 职工: text, 品牌: text }).row)).toEqual([]);
  });

  it.each<[string, string | SpreadsheetCell, string]>([
    ['代码', '91330100OLD0001', 'credit-code.shape'],
    ['企业名称', ' ', 'name.empty'],
    ['企业名称', '名'.repeat(201), 'too-long'],
    ['企业名称', '绍兴\n测试', 'control-characters'],
    ['企业名称', '绍兴\u200b测试', 'control-characters'],
    ['企业名称', '绍兴\ufffd\ufffd', 'control-characters'],
    ['县区', '浙江省萧山市', 'division.unknown'],
    ['县区', '鼓楼区', 'division.unknown'],
    ['县区', '339999', 'division.unknown'],
    ['行业', '9999', 'industry.unknown'],
    ['年份', '', 'required'],
    ['年份', '20222', 'year.range'],
    ['年份', '2027', 'year.range'],
    ['年份', '1900', 'year.range'],
    ['年份', '去年', 'number'],
    ['营收', '一千万', 'number'],
    ['营收', '1,23', 'number'],
    ['营收', '-1', 'negative'],
    ['营收', '5亿元', 'unit'],
    ['营收', '10000000000000000000000', 'range'],
    ['营收', { kind: 'date', iso: '2024-01-02' }, 'number'],
    ['营收', { kind: 'boolean', value: true }, 'number'],
    ['营收', { kind: 'formula', text: '=SUM(A1:A9)' }, 'formula'],
    ['营收', { kind: 'error', text: '#DIV/0!' }, 'error'],
    ['企业名称', { kind: 'formula', text: '=A1' }, 'formula'],
    ['标记', { kind: 'error', text: '#N/A' }, 'error'],
    ['职工', '12.5', 'integer'],
    ['职工', '-3', 'range'],
    ['占有率', '120', 'range'],
    ['占有率', '12万元', 'unit'],
    ['品牌', '大概', 'boolean'],
    ['机构', '乡级', 'enum'],
    ['荣誉', '高企、劳模', 'enum'],
    ['大赛', 'TOP50', 'list'],
    ['大赛', '[{"list":"TOP9","date":"2024-05-01"}]', 'list'],
    ['大赛', '[{"list":"TOP50","date":"2024-02-30"}]', 'list'],
  ])('finds fault with %s written as %j: %s', (column, cell, rule) => {
    expect(faultsOf(read({ [column]: cell }).row)).toEqual([`${column} ${rule}`]);
  });

  it('finds every fault of a row at once', () => {
    const { row } = read({ 企业名称: '', 县区: '', 年份: '20222', 营收: 'x', 职工: '1.5' });
    expect(faultsOf(row)).toEqual([
      '年份 year.range',
      '企业名称 name.empty',
      '县区 required',
      '营收 number',
      '职工 integer',
    ]);
  });

  it('says in both languages which column, which rule and what to do', () => {
    const { row } = read({ 年份: '20222' });
    const [fault] = row.kind === 'rejected' ? row.faults : [];
    expect(fault?.value).toBe('20222');
    expect(fault?.message()).toEqual({
      zh: '“年份”列的年份应为 1970 至 2026 之间的四位数字，请改正。',
      en: 'The column "年份" takes a year of four digits between 1970 and 2026; correct it.',
    });
  });

  it('shortens a long value and shows no control character of it', () => {
    const { row } = read({ 企业名称: `\u0007${'长'.repeat(300)}` });
    const [fault] = row.kind === 'rejected' ? row.faults : [];
    expect(fault?.value).toBe(`\ufffd${'长'.repeat(199)}…`);
  });

  it('accepts a credit code with a wrong check character, with a remark', () => {
    const { row, remarks } = read({ 代码: '91110108MA001UEF9A' });
    expect(row.kind).toBe('accepted');
    expect(remarks.map(({ column, rule }) => `${column} ${rule}`)).toEqual([
      '代码 credit-code.check',
    ]);
  });

  it('needs one way at least to recognise the enterprise', () => {
    expect(faultsOf(read({ 代码: '' }).row)).toEqual(['代码 required']);
    expect(read({ 代码: '-', 股票: '600208' }).row.kind).toBe('accepted');
  });

  it.each([
    ['越城区', '330602'],
    ['浙江省绍兴市越城区', '330602'],
    ['浙江省 绍兴市', '330600'],
    ['330000', '330000'],
    ['南京市鼓楼区', '320106'],
  ])('finds the division %s', (text, code) => {
    expect(read({ 县区: text }).row).toMatchObject({ subject: { divisionCode: code } });
  });

  it('falls back to the other column where the division is empty', () => {
    expect(read({ 县区: '', 省: '330000' }).row).toMatchObject({
      subject: { divisionCode: '330000' },
    });
    expect(faultsOf(read({ 县区: '', 省: '月球' }).row)).toEqual(['省 division.unknown']);
  });

  it('skips a row that its source doubts and keeps who it is about', () => {
    const { row } = read({ 标记: '疑似单位错误', 营收: 'x' });
    expect(row).toMatchObject({ kind: 'skipped', subject: { name: '绍兴测试有限公司' } });
    expect(faultsOf(read({ 标记: '可疑', 企业名称: '' }).row)).toEqual(['企业名称 name.empty']);
  });

  it('skips a row whole where nothing of it is to be kept', () => {
    expect(read({ 弃用: 'x', 企业名称: '', 年份: '' }).row).toEqual({
      kind: 'skipped',
      subject: undefined,
    });
    expect(read({ 弃用: 'y' }).row.kind).toBe('accepted');
  });

  it('refuses values that stand under no header', () => {
    const columns = mappedColumns(MAPPING);
    const header = Header.read({ line: 1, cells: columns.map(toCell) }, MAPPING);
    const cells = [...columns.map((column) => toCell(GOOD[column] ?? '')), toCell('多出来的')];
    const { row } = new RowReader(MAPPING, header, reference).read({ line: 2, cells });
    expect(faultsOf(row)).toEqual(['null column.unnamed']);
  });

  it('finds a column whatever the width of its signs', () => {
    const mapping = mappingOf({
      indicators: '[{ indicator: revenue, column: 营收（万元）, unit: 万元 }]',
    });
    const columns = mappedColumns(mapping);
    const header = Header.read(
      { line: 1, cells: columns.map((column) => toCell(column.replace('（万元）', ' (万元)'))) },
      mapping,
    );
    const cells = columns.map((column) =>
      toCell(GOOD[column] ?? (column.startsWith('营') ? '5' : '')),
    );
    const { row } = new RowReader(mapping, header, reference).read({ line: 2, cells });
    expect(valuesOf(row)).toEqual(['revenue 2024 5']);
  });

  it('takes days and fixed years from files without a year column', () => {
    const mapping = mappingOf({
      year: null,
      asOf: '截止日',
      indicators: `
  - { indicator: revenue, column: 营收2023, unit: 万元, year: 2023 }
  - { indicator: segmentYears, column: 年限, unit: 年 }`,
    });
    const { row } = read({ 截止日: '2024年6月30日', 营收2023: '7', 年限: '3.5' }, mapping);
    expect(valuesOf(row)).toEqual(['revenue 2023 7', 'segmentYears 2024-06-30 3.5']);
    expect(row).toMatchObject({
      subject: { period: '2024-06-30', knownFrom: '2024-06-30', day: '2024-06-30' },
    });
    expect(faultsOf(read({ 截止日: '2024-02-30' }, mapping).row)).toEqual(['截止日 date']);
    expect(faultsOf(read({ 截止日: '2999-01-01' }, mapping).row)).toEqual(['截止日 year.range']);
  });
});
