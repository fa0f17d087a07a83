import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { readAll, textOf } from '../testing/reading';
import { bytesOf, oneByOne, sampleTable } from '../testing/roster-sample';
import { useScratchFolder } from '../testing/scratch-folder';
import { renderRosterXlsx } from './render-roster-xlsx';
import type { RosterCell, RosterTable } from './roster-table';

jest.setTimeout(60_000);
const scratch = useScratchFolder();
const xlsxOf = (table: RosterTable) => bytesOf((sink) => renderRosterXlsx(table, sink));

async function sha256(table: RosterTable): Promise<string> {
  return createHash('sha256')
    .update(await xlsxOf(table))
    .digest('hex');
}

describe('renderRosterXlsx', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives the same bytes when the clock, the time zone and the pace of the rows differ', async () => {
    const first = await sha256(sampleTable());
    const zone = jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-480);
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['setImmediate'] });
    async function* slowRows() {
      for await (const row of sampleTable().rows) {
        await new Promise((resolve) => setImmediate(resolve));
        yield row;
      }
    }
    expect(new Date().getFullYear()).toBe(2031);
    expect(await sha256(sampleTable(undefined, { rows: slowRows() }))).toBe(first);
    zone.mockRestore();
  });

  it('gives these very bytes on every machine', async () => {
    const many = Array.from({ length: 3000 }, (_, i): RosterCell[] => [
      i + 1,
      `第${(i * 7919) % 3000}号企业有限公司`,
      `9133${i}`,
      i % 3 === 0 ? null : `研发费用合计 ${i / 8} 万元`,
    ]);
    expect(await sha256(sampleTable(many))).toBe(
      '3fa3b15ce14159e1c76f3c0bfc9b35f6819fd83685f94c52d0d5a5a29bfce8f1',
    );
  });

  it('shows another reader title, notes, bold header, frozen pane, widths, borders and values', async () => {
    const { readXlsx } = await import('hucre');
    const workbook = await readXlsx(await xlsxOf(sampleTable()), { readStyles: true });
    const [sheet] = workbook.sheets;
    expect(sheet?.name).toBe('名单');
    expect(sheet?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['浙江省专精特新企业培育名单', null],
      ['依据:工信部企业〔2022〕63 号', null],
      ['待核项须由人工核实。', null],
      ['序号', '企业名称'],
      [1, '杭州某某精密机械股份有限公司'],
      [2, '宁波“新材料”<研究>&制造有限公司'],
      [3, '温州多行\n名称有限公司'],
    ]);
    expect(sheet?.freezePane).toMatchObject({ rows: 4 });
    expect(sheet?.autoFilter).toMatchObject({ range: 'A4:D7' });
    expect(sheet?.merges).toHaveLength(3);
    expect(sheet?.columns?.map((column) => column.width)).toEqual([8, 36, 22, 50]);
    expect(sheet?.cells?.get('3,1')?.style).toMatchObject({
      font: { bold: true },
      border: { bottom: { style: 'thin' } },
    });
    expect(sheet?.cells?.get('4,3')?.style).toMatchObject({ alignment: { wrapText: true } });
    expect(sheet?.cells?.get('4,1')?.style?.font?.bold).not.toBe(true);
  });

  it('is read back cell by cell, whatever the texts', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('_', 'x', '0', 'D', '\r', '\n', ' ', '\t', '&', '<', '"', '中'),
      }),
      fc.integer(),
      fc.integer().map((thousandths) => thousandths / 1000),
      fc.constant(null),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const path = await scratch.file(
          'any.xlsx',
          await xlsxOf(sampleTable(written, { notes: [] })),
        );
        const { rows: read } = await readAll(path);
        const texts = new Map(read.map(({ line, cells }) => [line, cells.map(textOf)]));
        for (const [i, row] of written.entries()) {
          const found = texts.get(3 + i) ?? [];
          expect(row.map((_, column) => found[column] ?? '')).toEqual(
            row.map((value) => String(value ?? '')),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('makes a workbook without rows and with columns beyond Z', async () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({ title: `列${i}`, width: 10 }));
    const table = sampleTable([], { columns, notes: [] });
    const path = await scratch.file('wide.xlsx', await xlsxOf(table));
    const { rows } = await readAll(path);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(rows[1]?.cells.map(textOf)).toEqual(columns.map(({ title }) => title));
  });

  it.each([
    ['a row with a cell too few', { rows: oneByOne([[1, 'a', 'b']]) }, /row 1 has 3 cells for 4/],
    ['a number that is none', { rows: oneByOne([[1, NaN, 'b', 'c']]) }, /row 1 has the number NaN/],
    [
      'a text too long for a cell',
      { rows: oneByOne([[1, '长'.repeat(32_768), 'b', 'c']]) },
      /32768/,
    ],
    ['no column', { columns: [] }, /needs a column/],
  ])('refuses %s', async (_, changes, message) => {
    await expect(xlsxOf(sampleTable(undefined, changes))).rejects.toThrow(message);
  });

  it('passes on the error of the rows and destroys the sink', async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    // eslint-disable-next-line require-yield -- the database fails before the first row
    async function* failing(): AsyncGenerator<RosterCell[]> {
      throw new Error('connection lost');
    }
    const rendering = renderRosterXlsx(sampleTable(undefined, { rows: failing() }), sink);
    await expect(rendering).rejects.toThrow('connection lost');
    expect(sink.destroyed).toBe(true);
  });

  it('takes no more rows than the sink has room for', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<RosterCell[]> {
      for (;;) yield [++taken, `企业${taken}`, `编号${taken}`, null];
    }
    const stuck = new Writable({ write: () => undefined });
    const rendering = renderRosterXlsx(sampleTable(undefined, { rows: endless() }), stuck);
    let before = -1;
    while (before !== taken) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(taken).toBeLessThan(100_000);
    stuck.destroy();
    await expect(rendering).rejects.toThrow(/premature close/i);
  });
});
