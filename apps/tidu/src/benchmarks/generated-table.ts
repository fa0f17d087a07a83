const HEADER = '编号,企业名称,县,行业,年,营收,研发,净利,资产,负债,职工,研发人员,上年营收\n';

export const GENERATED_MAPPING = `format: tidu-import-mapping/1
title: { zh: 基准测试, en: benchmark }
source: { kind: benchmark, title: 生成的企业指标 }
identity: { identifiers: [{ scheme: serial, column: 编号 }] }
name: 企业名称
division: 县
industry: 行业
year: 年
indicators:
  - { indicator: revenue, column: 营收, unit: 元 }
  - { indicator: rdExpense, column: 研发, unit: 元 }
  - { indicator: netProfit, column: 净利, unit: 元 }
  - { indicator: totalAssets, column: 资产, unit: 元 }
  - { indicator: totalLiabilities, column: 负债, unit: 元 }
  - { indicator: staffTotal, column: 职工, unit: 人 }
  - { indicator: rdStaff, column: 研发人员, unit: 人 }
  - { indicator: revenue, column: 上年营收, unit: 元, yearOffset: -1, fallback: true }
`;

/** A CSV table of invented enterprises, two years each: the same one for the same number of rows. */
export async function* generatedTable(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(HEADER);
  for (let from = 0; from < rows; from += 1_000) {
    const count = Math.min(1_000, rows - from);
    yield Buffer.from(Array.from({ length: count }, (_, at) => rowOf(from + at)).join(''));
  }
}

function rowOf(place: number): string {
  const enterprise = Math.floor(place / 2);
  const revenue = 1_000_000 + ((enterprise * 7_919) % 900_000_000);
  const figures = [
    `${revenue}.12`,
    (revenue / 20).toFixed(2),
    (revenue / 10).toFixed(2),
    `${revenue * 2}.5`,
    `${revenue}.25`,
    50 + (enterprise % 400),
    5 + (enterprise % 40),
    revenue - 1_000,
  ];
  const subject = [`S${enterprise}`, `生成企业${enterprise}号有限公司`, '330602', '3412'];
  return `${[...subject, 2023 + (place % 2), ...figures].join(',')}\n`;
}
