import fc from 'fast-check';
import { readAll, textOf } from '../testing/reading';
import { bytesOf, sampleTable } from '../testing/roster-sample';
import { useScratchFolder } from '../testing/scratch-folder';
import { renderRosterCsv } from './render-roster-csv';
import type { RosterCell } from './roster-table';

const scratch = useScratchFolder();

function csvOf(rows: readonly (readonly RosterCell[])[], titles: readonly string[]) {
  const columns = titles.map((title) => ({ title, width: 10 }));
  return bytesOf((sink) => renderRosterCsv(sampleTable(rows, { columns }), sink));
}

describe('renderRosterCsv', () => {
  it('writes header and rows as UTF-8 with byte order mark, quotes where needed, CRLF', async () => {
    const bytes = await csvOf(
      [
        [1, '甲,乙', '说"好"'],
        [-2.5, '两\n行', null],
      ],
      ['序号', '企业名称', '备注'],
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').slice(1)).toBe(
      '序号,企业名称,备注\r\n1,"甲,乙","说""好"""\r\n-2.5,"两\n行",\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 571', "'+86 571"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=HYPERLINK("a")', '"\'=HYPERLINK(""a"")"'],
    ['a=b', 'a=b'],
    [-1, '-1'],
  ])('writes %j as %s', async (cell, written) => {
    expect((await csvOf([[cell]], ['a'])).toString('utf8')).toBe(`\ufeffa\r\n${written}\r\n`);
  });

  it('is read back cell by cell, with the apostrophes that tame formulas', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' ', ';', '=', '-', '𠮷'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
        const path = await scratch.file('any.csv', await csvOf(rows, ['甲', '乙']));
        const read = await readAll(path);
        const texts = read.rows.slice(1).map(({ cells }) => cells.map(textOf));
        expect(texts).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^[=\-\r]/, "'$&"))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a row that does not fit the columns', async () => {
    await expect(csvOf([['a', 'b']], ['a'])).rejects.toThrow('row 1 has 2 cells for 1 columns');
  });
});
