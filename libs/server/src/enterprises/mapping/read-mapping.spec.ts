import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSeedsFolder } from '../../seeding/seeds-folder';
import { mappedColumns } from './import-mapping';
import { MappingInvalid } from './mapping-fault';
import { readMapping } from './read-mapping';

const GOOD = `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity:
  creditCode: 代码
name: 名称
division: 县
year: 年份
indicators:
  - { indicator: revenue, column: 营收, unit: 元 }
`;

function faultsOf(text: string): string[] {
  try {
    readMapping(text, 'm.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof MappingInvalid)) throw error;
    return error.faults.map(({ line, path, rule }) => `${line} ${path} ${rule}`);
  }
}

const changed = (from: string, to: string) => faultsOf(GOOD.replace(from, to));
const withIndicator = (entry: string) => faultsOf(`${GOOD}  - ${entry}\n`);

describe('readMapping', () => {
  it('reads a mapping and fills in what is usual', () => {
    expect(readMapping(GOOD, 'm.yaml')).toEqual({
      title: { zh: '测试', en: 'test' },
      source: { kind: 'test', title: '测试', origin: null, limits: null },
      file: { sheet: null, encoding: 'auto', delimiter: null, headerRow: null },
      absent: ['-', '--', '—', '——', '/', '无', 'N/A'],
      identity: { creditCode: '代码', identifiers: [] },
      name: '名称',
      division: { column: '县', fallback: null },
      industry: null,
      year: '年份',
      asOf: null,
      skip: [],
      indicators: [
        {
          indicator: 'revenue',
          column: '营收',
          unit: '元',
          year: null,
          yearOffset: 0,
          fallback: false,
          values: {},
        },
      ],
      ignore: [],
    });
  });

  it.each([
    ['real', 'listed_company_indicators_zhejiang_2019_2021'],
    ['reference/mappings', 'enterprises-by-year'],
  ])('reads the mapping of seeds/%s/%s', async (folder, name) => {
    const path = join(findSeedsFolder(), folder, `${name}.mapping.yaml`);
    const mapping = readMapping(await readFile(path, 'utf8'), name);
    expect(mappedColumns(mapping).length).toBeGreaterThan(10);
  });

  it('takes headers that look like numbers for texts', () => {
    const mapping = readMapping(GOOD.replace('column: 营收', 'column: 2021'), 'm.yaml');
    expect(mapping.indicators[0]?.column).toBe('2021');
  });

  it('names file, line, place and remedy in both languages', () => {
    const read = () => readMapping(GOOD.replace('unit: 元', 'unit: 人'), 'm.yaml');
    expect(read).toThrow(MappingInvalid);
    try {
      read();
    } catch (error) {
      const { bilingual, errors, code } = error as MappingInvalid;
      expect(code).toBe('import.mapping-invalid');
      expect(bilingual.zh).toContain('m.yaml:10 indicators[0]: “营业收入总额”的列须注明单位');
      expect(bilingual.en).toContain('m.yaml:10 indicators[0]: the column of "operating revenue"');
      expect(errors[0]).toMatchObject({ path: 'm.yaml:10 indicators[0]', rule: 'unit' });
    }
  });

  it('finds every fault in one pass, in the order of the lines', () => {
    const text = GOOD.replace('tidu-import-mapping/1', 'tidu-import-mapping/9')
      .replace('name: 名称\n', '')
      .replace('indicator: revenue', 'indicator: revenues');
    expect(faultsOf(text)).toEqual([
      '1 format choice',
      '1  missing-key',
      '9 indicators[0] indicator',
    ]);
  });

  it.each([
    ['title: { zh: 测试, en: test }', 'title: 测试', '2 title map'],
    ['title: { zh: 测试, en: test }', 'title: { zh: 测试 }', '2 title missing-key'],
    ['division: 县', 'division: ""', '7 division text'],
    ['year: 年份', 'years: 年份', '8 years unknown-key'],
    ['  creditCode: 代码', '  identifiers: []', '5 identity identity'],
    [
      '  creditCode: 代码',
      '  identifiers: [{ scheme: 股票, column: a }]',
      '5 identity.identifiers[0].scheme scheme',
    ],
    ['name: 名称', 'name: [名称]', '6 name text'],
    ['name: 名称', 'name: 名称\nignore: [营收]', '7 ignore ignored-and-mapped'],
    ['name: 名称', 'name: 名称\nskip: [{ column: a, when: sometimes }]', '7 skip[0].when choice'],
    [
      'name: 名称',
      'name: 名称\nskip: [{ column: a, when: { equals: x } }]',
      '7 skip[0].when.equals list',
    ],
    ['name: 名称', 'name: 名称\nfile: { encoding: latin1 }', '7 file.encoding choice'],
    ['name: 名称', 'name: 名称\nfile: { headerRow: 0 }', '7 file.headerRow integer'],
    ['name: 名称', 'name: &n 名称\nindustry: *n', '7  alias'],
  ])('refuses %p written as %p', (from, to, fault) => {
    expect(changed(from, to)).toContain(fault);
  });

  it.each([
    ['{ indicator: debtRatio, column: a, unit: "%" }', 'derived'],
    ['{ indicator: netProfit, column: a }', 'unit'],
    ['{ indicator: netProfit, column: a, unit: 吨 }', 'unit'],
    ['{ indicator: segmentYears, column: a, unit: 月 }', 'unit'],
    ['{ indicator: ownBrand, column: a, unit: 项 }', 'unit'],
    ['{ indicator: revenue, column: a, unit: 万元 }', 'indicator-twice'],
    ['{ indicator: netProfit, column: a, unit: 元, year: 2021 }', 'year'],
    ['{ indicator: netProfit, column: a, unit: 元, yearOffset: 1 }', 'integer'],
    ['{ indicator: netProfit, column: a, unit: 元, fallback: maybe }', 'flag'],
    ['{ indicator: segmentYears, column: a, unit: 年, fallback: true }', 'as-of'],
    ['{ indicator: leadProductField, column: a, values: { 战略: STRATEGIC } }', 'values'],
    ['{ indicator: netProfit, column: a, unit: 元, scale: 4 }', 'unknown-key'],
    ['{ column: a, unit: 元 }', 'missing-key'],
  ])('refuses the indicator %p', (entry, rule) => {
    const faults = withIndicator(entry);
    expect(faults.map((fault) => fault.split(' ').pop())).toContain(rule);
    expect(faults[0]).toMatch(/^11 indicators\[1\]/);
  });

  it('asks for the time of each indicator where there is no year column', () => {
    const text = GOOD.replace('year: 年份\n', '');
    expect(faultsOf(text)).toEqual(['9 indicators[0] year']);
    expect(faultsOf(text.replace('unit: 元', 'unit: 元, year: 2024'))).toEqual([]);
    expect(
      faultsOf(
        `${text.replace('unit: 元', 'unit: 元, year: 2024')}  - { indicator: ownBrand, column: a }\n`,
      ),
    ).toEqual(['10 indicators[1] as-of']);
  });

  it('says where YAML itself is broken', () => {
    expect(changed('name: 名称', 'name: "名称')[0]).toMatch(/^\d+ {2}yaml$/);
    expect(changed('name: 名称', 'name: 名称\nname: 名称')).toEqual(['7  yaml']);
    expect(faultsOf('')).toEqual(['1  map', ...Array<string>(6).fill('1  missing-key')]);
  });
});
