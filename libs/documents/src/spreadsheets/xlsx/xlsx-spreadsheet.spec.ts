import { relations, xlsx, xlsxWithRows } from '../../testing/hand-made-xlsx';
import { readAll, refusalOf, textOf } from '../../testing/reading';
import { useScratchFolder } from '../../testing/scratch-folder';

jest.setTimeout(60_000);
const scratch = useScratchFolder();

async function cellsOf(bytes: Uint8Array, options = {}) {
  const { rows } = await readAll(await scratch.file('a.xlsx', bytes), options);
  return rows.map(({ line, cells }) => [line, ...cells.map(textOf)]);
}

describe('a workbook written by another program', () => {
  it('gives every kind of cell, with row numbers, as CSV is named', async () => {
    const { writeXlsx } = await import('hucre');
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '企业',
          rows: [
            ['企业名称', '营业收入', '上市', '成立日期'],
            ['华数传媒 & <子公司>', 3710664686.3, true, new Date(Date.UTC(1994, 9, 1))],
            [],
            [null, 0.29, false, new Date(Date.UTC(2022, 5, 30, 8, 30))],
          ],
          cells: new Map([['4,1', { formula: 'B2*2', value: 5 }]]),
        },
      ],
    });
    const path = await scratch.file('企业.csv', bytes);
    const { format, encoding, rows } = await readAll(path);
    expect({ format, encoding }).toEqual({ format: 'xlsx', encoding: null });
    expect(rows).toEqual([
      {
        line: 1,
        cells: ['企业名称', '营业收入', '上市', '成立日期'].map((text) => ({ kind: 'text', text })),
      },
      {
        line: 2,
        cells: [
          { kind: 'text', text: '华数传媒 & <子公司>' },
          { kind: 'number', text: '3710664686.3' },
          { kind: 'boolean', value: true },
          { kind: 'date', iso: '1994-10-01' },
        ],
      },
      {
        line: 4,
        cells: [
          { kind: 'empty' },
          { kind: 'number', text: '0.29' },
          { kind: 'boolean', value: false },
          { kind: 'date', iso: '2022-06-30T08:30:00' },
        ],
      },
      { line: 5, cells: [{ kind: 'empty' }, { kind: 'formula', text: '=B2*2' }] },
    ]);
  });

  it('is read the same when streamed, compressed or not, with zip64 and 1904 dates', async () => {
    const { writeXlsxStream } = await import('hucre');
    const rows = Array.from({ length: 3000 }, (_, i) => [
      i,
      `企业${i}`,
      new Date(Date.UTC(2022, 0, 1 + i)),
    ]);
    const read: unknown[] = [];
    for (const options of [
      {},
      { compress: false },
      { zip64: true },
      { dateSystem: '1904' as const, inlineStrings: false },
    ]) {
      const stream = writeXlsxStream(rows, { name: '名单', ...options });
      read.push(await cellsOf(Buffer.from(await new Response(stream).arrayBuffer())));
    }
    expect(read[0]).toHaveLength(3000);
    expect((read[0] as unknown[])[2999]).toEqual([3000, '2999', '企业2999', '2030-03-19']);
    for (const other of read.slice(1)) expect(other).toEqual(read[0]);
  });

  it('gives the first visible sheet, or the one asked for by number or name', async () => {
    const { writeXlsx } = await import('hucre');
    const bytes = await writeXlsx({
      sheets: [
        { name: '字典', rows: [['隐藏']], hidden: true },
        { name: '数据', rows: [['一']] },
        { name: '说明', rows: [['二']] },
      ],
    });
    expect(await cellsOf(bytes)).toEqual([[1, '一']]);
    expect(await cellsOf(bytes, { sheet: 0 })).toEqual([[1, '隐藏']]);
    expect(await cellsOf(bytes, { sheet: '说明' })).toEqual([[1, '二']]);
    const path = await scratch.file('sheets.xlsx', bytes);
    for (const sheet of [3, -1, '附件']) {
      const refusal = await refusalOf(path, { sheet });
      expect(refusal.code).toBe('file.no-sheet');
      expect(refusal.bilingual.zh).toContain('“字典”、“数据”、“说明”');
    }
  });
});

describe('the XML of a workbook', () => {
  it('may leave out references, use a prefix, and hold rich texts with readings', async () => {
    const bytes = await xlsxWithRows('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is>' +
        '<x:r><x:rPr><x:b/></x:rPr><x:t>粗</x:t></x:r><x:r><x:t xml:space="preserve"> 体</x:t></x:r>' +
        '<x:rPh sb="0" eb="1"><x:t>ti</x:t></x:rPh></x:is></x:c></x:row><x:row r="9"/>' +
        '<x:row><x:c r="C10"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'xl/sharedStrings.xml':
        '<sst><si/><si><r><t>行</t></r><r><t>_x000D_尾_x005F_x0041_</t></r><rPh><t>hang</t></rPh></si></sst>',
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, '行\r尾_x0041_', '粗 体'],
      [10, '', '', '1'],
    ]);
  });

  it('tells formulas, errors, formula texts and ISO dates', async () => {
    const bytes = await xlsxWithRows(
      '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>yx</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c>' +
        '<c r="C2" t="e"><v>#DIV/0!</v></c><c r="D2" t="str"><v>文本</v></c><c r="E2" t="d"><v>2022-06-30T00:00:00.000Z</v></c>' +
        '<c r="F2" t="d"><v>2022-06-30T08:30:00</v></c><c r="G2" s="5"/></row>',
    );
    const { rows } = await readAll(await scratch.file('kinds.xlsx', bytes));
    expect(rows).toEqual([
      {
        line: 2,
        cells: [
          { kind: 'formula', text: '=A1&"x"' },
          { kind: 'formula', text: '=' },
          { kind: 'error', text: '#DIV/0!' },
          { kind: 'text', text: '文本' },
          { kind: 'date', iso: '2022-06-30' },
          { kind: 'date', iso: '2022-06-30T08:30:00' },
        ],
      },
    ]);
  });

  it('may name its parts in another case and by absolute paths', async () => {
    const bytes = await xlsx({
      '_rels/.rels': relations([['officeDocument', '/XL/workbook.xml']]),
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', '/xl/Worksheets/../worksheets/SHEET1.xml'],
      ]),
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>',
    });
    expect(await cellsOf(bytes)).toEqual([[1, '1']]);
  });

  it.each([
    [
      'ends in the middle',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c><v>1</v></c></row>' },
    ],
    ['is no XML', { 'xl/worksheets/sheet1.xml': 'hello' }],
    ['is empty', { 'xl/worksheets/sheet1.xml': '' }],
    [
      'has a document type',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
    ],
    [
      'has a number that is none',
      { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>abc</v></c></row>') },
    ],
    [
      'refers to a text that is not there',
      { 'xl/worksheets/sheet1.xml': sheet('<row><c t="s"><v>0</v></c></row>') },
    ],
    ['has a row 0', { 'xl/worksheets/sheet1.xml': sheet('<row r="0"><c><v>1</v></c></row>') }],
    [
      'has a row beyond the last',
      { 'xl/worksheets/sheet1.xml': sheet('<row r="1048577"><c><v>1</v></c></row>') },
    ],
    [
      'has a column beyond the last',
      { 'xl/worksheets/sheet1.xml': sheet('<row><c r="XFE1"><v>1</v></c></row>') },
    ],
    [
      'has a cell without a column',
      { 'xl/worksheets/sheet1.xml': sheet('<row><c r="11"><v>1</v></c></row>') },
    ],
    ['lacks its sheet', { 'xl/worksheets/sheet1.xml': null }],
    ['has texts that break off', { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si><s' }],
    [
      'has a cell of two megabytes',
      {
        'xl/worksheets/sheet1.xml': sheet(
          `<row><c t="str"><v>${'x'.repeat(2_000_000)}</v></c></row>`,
        ),
      },
    ],
  ])('that %s is refused as damaged', async (_, parts) => {
    const path = await scratch.file(
      'bad.xlsx',
      await xlsxWithRows('<row><c><v>1</v></c></row>', parts),
    );
    expect((await refusalOf(path)).code).toBe('file.damaged');
  });
});

function sheet(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
}
