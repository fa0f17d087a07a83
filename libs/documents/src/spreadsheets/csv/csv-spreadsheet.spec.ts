import { readAll, refusalOf, textOf } from '../../testing/reading';
import { useScratchFolder } from '../../testing/scratch-folder';
import { openSpreadsheet } from '../open-spreadsheet';
import type { SpreadsheetOptions } from '../spreadsheet';

jest.setTimeout(60_000);
const scratch = useScratchFolder();

/** `企业名称,营业收入` and `华数传媒,1.5` in GBK. */
const GBK = Buffer.from(
  'c6f3d2b5c3fbb3c6 2c d3aad2b5cad5c8eb 0d0a bbaacafdb4abc3bd 2c 312e35 0d0a'.replace(/ /g, ''),
  'hex',
);
/** The character 𠮷, which GB18030 writes in four bytes and GBK does not have. */
const FOUR_BYTES = Buffer.from('9534b235', 'hex');

async function csv(content: Uint8Array | string, options = {}) {
  const { format, encoding, rows } = await readAll(await scratch.file('a.csv', content), options);
  return { format, encoding, rows: rows.map(({ line, cells }) => [line, ...cells.map(textOf)]) };
}

describe('a CSV file', () => {
  it('gives texts as they stand, with the line on which each row begins', async () => {
    const content = 'a,b\r\n"多\r\n行","说""好"""\n\n 1 ,\n,,\n2\n';
    expect(await csv(content)).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      rows: [
        [1, 'a', 'b'],
        [2, '多\r\n行', '说"好"'],
        [5, ' 1 '],
        [7, '2'],
      ],
    });
  });

  it('counts lines over chunks and rows that span several', async () => {
    const content = Array.from({ length: 20_000 }, (_, i) => `"行\n${i}",b\n`).join('');
    const { rows } = await csv(content);
    expect(rows).toHaveLength(20_000);
    expect(rows.every(([line], i) => line === 2 * i + 1)).toBe(true);
  });

  it('tells formulas from texts', async () => {
    const path = await scratch.file('f.csv', 'a,=1+1,"=A1",\'=x,-5,\n');
    const { rows } = await readAll(path);
    expect(rows[0]?.cells.map(({ kind }) => kind)).toEqual([
      'text',
      'formula',
      'formula',
      'text',
      'text',
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('企业,1\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff企业,1\n'), 'utf-8'],
    ['UTF-16 of Excel', Buffer.from('\ufeff企业\t1\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian', Buffer.from('\ufeff企业\t1\n', 'utf16le').swap16(), 'utf-16be'],
  ])('is read as %s by what it contains', async (_, bytes, encoding) => {
    expect(await csv(bytes)).toMatchObject({ encoding, rows: [[1, '企业', '1']] });
  });

  it('is read as GB18030, and says so, when it is not UTF-8', async () => {
    expect(await csv(GBK)).toEqual({
      format: 'csv',
      encoding: 'gb18030',
      rows: [
        [1, '企业名称', '营业收入'],
        [2, '华数传媒', '1.5'],
      ],
    });
    const four = Buffer.concat([GBK, FOUR_BYTES]);
    expect((await csv(four)).rows[2]).toEqual([3, '𠮷']);
  });

  it('decodes characters that are cut by the chunks of the file', async () => {
    const rows = 15_000;
    const many = Buffer.concat([Buffer.from('x'), ...Array.from({ length: rows }, () => GBK)]);
    const read = await csv(many);
    expect(read.rows).toHaveLength(2 * rows);
    expect(new Set(read.rows.map((row) => row[1]))).toEqual(
      new Set(['x企业名称', '企业名称', '华数传媒']),
    );
  });

  it('has the delimiter that its first line has most of, or the one that is asked for', async () => {
    expect((await csv('a;b;c,d\n')).rows).toEqual([[1, 'a', 'b', 'c,d']]);
    expect((await csv('a\tb\n1\t2\n')).rows[1]).toEqual([2, '1', '2']);
    expect((await csv('"a;b;c",d\n')).rows).toEqual([[1, 'a;b;c', 'd']]);
    expect((await csv('a|b,c\n', { delimiter: '|' })).rows).toEqual([[1, 'a', 'b,c']]);
  });

  it('can be read twice and left in the middle', async () => {
    const path = await scratch.file('twice.csv', 'a\nb\n'.repeat(100_000));
    const table = await openSpreadsheet({ path, fileName: 'a.csv' }, { maxBytes: 1_000_000 });
    for await (const { line } of table.rows()) if (line === 3) break;
    const counts = [0, 0];
    for (const i of [0, 1]) for await (const { line } of table.rows()) counts[i] = line;
    expect(counts).toEqual([200_000, 200_000]);
  });

  it.each([
    ['a quote that is not closed', 'a,b\n1,2\n3,"x\n4,5\n', 3],
    ['text after a closing quote', 'a,b\n"x"y,2\n', 2],
    ['a quote inside a plain cell', 'a,b\n\n1,x"y\n', 3],
    ['a quote that is not closed for a megabyte', `a\n"${'x\n'.repeat(700_000)}`, 2],
  ])('is refused for %s, naming the line', async (_, content, line) => {
    const refusal = await refusalOf(await scratch.file('q.csv', content));
    expect(refusal).toMatchObject({ code: 'file.damaged', line });
    expect(refusal.bilingual.zh).toContain(`第 ${line} 行`);
  });

  it('is refused when it is UTF-8 with a wrong byte, not read as GB18030 gibberish', async () => {
    const good = Buffer.from('企业名称,营业收入\n华数传媒,1\n');
    const cut = good.subarray(0, good.length - 5);
    const refusal = await refusalOf(await scratch.file('cut.csv', cut));
    expect(refusal).toMatchObject({ code: 'file.encoding', line: 2 });
  });

  it.each<[string, Buffer, Partial<SpreadsheetOptions>]>([
    ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x0a]), {}],
    ['GBK where UTF-8 is asked for', GBK, { encoding: 'utf-8' }],
    ['UTF-8 where GB18030 is asked for', Buffer.from('\ufeff企业\n'), { encoding: 'gb18030' }],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0, 0x61]), {}],
  ])('is refused for %s', async (_, bytes, options) => {
    const refusal = await refusalOf(await scratch.file('e.csv', bytes), options);
    expect(refusal.code).toBe('file.encoding');
  });

  it('is read in the encoding that is asked for', async () => {
    expect((await csv(GBK, { encoding: 'gb18030' })).rows[0]).toEqual([1, '企业名称', '营业收入']);
    const bare = Buffer.from('企业,1\n', 'utf16le');
    expect((await csv(bare, { encoding: 'utf-16le' })).rows).toEqual([[1, '企业', '1']]);
  });
});
