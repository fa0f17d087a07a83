import type { Writable } from 'node:stream';
import { PassThrough } from 'node:stream';
import type { RosterCell, RosterTable } from '../rosters/roster-table';

export const SAMPLE_COLUMNS = [
  { title: '序号', width: 8, align: 'center' },
  { title: '企业名称', width: 36 },
  { title: '统一社会信用代码', width: 22 },
  { title: '未达项', width: 50, wrap: true },
] as const;

export const SAMPLE_ROWS: readonly (readonly RosterCell[])[] = [
  [1, '杭州某某精密机械股份有限公司', '91330100MA27XXXXX1', '资产负债率 72.5%(要求 ≤ 70%)'],
  [2, '宁波“新材料”<研究>&制造有限公司', '91330200MA2AXXXXX2', null],
  [3, '温州多行\n名称有限公司', '91330300MA2CXXXXX3', '研发费用合计 0.29 万元'],
];

/** A roster of these rows; each call gives a new one, because its rows can be read once. */
export function sampleTable(
  rows: readonly (readonly RosterCell[])[] = SAMPLE_ROWS,
  changes: Partial<RosterTable> = {},
): RosterTable {
  return {
    title: '浙江省专精特新企业培育名单',
    notes: ['依据:工信部企业〔2022〕63 号', '待核项须由人工核实。'],
    columns: SAMPLE_COLUMNS,
    rows: oneByOne(rows),
    ...changes,
  };
}

export async function* oneByOne<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield item;
}

/** All bytes that `render` writes. */
export async function bytesOf(render: (sink: Writable) => Promise<void>): Promise<Buffer> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on('data', (chunk: Buffer) => chunks.push(chunk));
  await render(sink);
  return Buffer.concat(chunks);
}
