import { writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { relations, xlsx, type XlsxParts, xlsxWithRows, zip } from '../testing/hand-made-xlsx';
import { readAll, refusalOf } from '../testing/reading';
import { useScratchFolder } from '../testing/scratch-folder';
import { openSpreadsheet } from './open-spreadsheet';
import { SpreadsheetError } from './spreadsheet-error';

jest.setTimeout(60_000);
const scratch = useScratchFolder();
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function refusal(name: string, content: Uint8Array | string): Promise<SpreadsheetError> {
  const error = await refusalOf(await scratch.file(name, content));
  expect(error.bilingual.zh).toContain('“数据.xlsx”');
  expect(error.bilingual.en).toContain('"数据.xlsx"');
  return error;
}

describe('openSpreadsheet', () => {
  it.each([
    ['has no byte', ''],
    ['has nothing but a byte order mark', '\ufeff'],
    ['has blank lines only', '\r\n\r\n'],
    ['has delimiters only', ',,,\n,,,\n'],
  ])('refuses a text file that %s as empty', async (_, content) => {
    expect((await refusal('empty.csv', content)).code).toBe('file.empty');
  });

  it.each([
    ['no row', ''],
    ['blank rows only', '<row r="1"/><row r="2"><c r="A2" s="3"/></row>'],
  ])('refuses a workbook with %s as empty', async (_, rows) => {
    expect((await refusal('empty.xlsx', await xlsxWithRows(rows))).code).toBe('file.empty');
  });

  it('refuses a file over the limit before reading it, and takes one at the limit', async () => {
    const path = await scratch.file('size.csv', 'a,b\n1,2\n');
    const error = await refusalOf(path, { maxBytes: 7 });
    expect(error).toMatchObject({ code: 'file.too-large', line: null });
    expect((await readAll(path, { maxBytes: 8 })).rows).toHaveLength(2);
    await writeFile(path, Buffer.alloc(3 * 1024 * 1024));
    const large = await refusalOf(path, { maxBytes: 1024 * 1024 });
    expect(large.bilingual.zh).toContain('有 3.0 MB,超过上限 1.0 MB');
  });

  it.each([
    ['zeros', Buffer.alloc(4096)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
    ['a PDF', '%PDF-1.7\n1 0 obj\n'],
    [
      'a web page that calls itself a workbook',
      '\n<html><table><tr><td>1</td></tr></table></html>',
    ],
    ['an XML of Excel 2003', '\ufeff<?xml version="1.0"?><Workbook/>'],
    ['rich text', '{\\rtf1 a}'],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le')],
  ])('refuses %s as no table', async (_, content) => {
    expect((await refusal('a.xlsx', content)).code).toBe('file.not-a-spreadsheet');
  });

  it.each([
    ['is empty', {}],
    ['holds anything', { 'readme.txt': 'hello' }],
    [
      'is a document',
      {
        '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
        'word/document.xml': '<document/>',
      },
    ],
    [
      'is a binary workbook',
      { '_rels/.rels': relations([['officeDocument', 'xl/workbook.bin']]), 'xl/workbook.bin': 'x' },
    ],
    [
      'is an OpenDocument sheet',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' },
    ],
  ])('refuses a zip archive that %s as no table', async (_, parts) => {
    expect((await refusal('a.xlsx', await zip(parts))).code).toBe('file.not-a-spreadsheet');
  });

  it('refuses an old or password-protected workbook, and says how to convert it', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    const error = await refusal('old.xls', old);
    expect(error.code).toBe('file.old-excel');
    expect(error.bilingual.zh).toContain('另存为 .xlsx');
  });

  it('refuses a workbook encrypted as a zip archive', async () => {
    const bytes = await xlsxWithRows(ROW);
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect((await refusal('a.xlsx', bytes)).code).toBe('file.old-excel');
  });

  it('refuses a workbook that was cut short anywhere', async () => {
    const bytes = await xlsxWithRows(ROW);
    for (let length = 4; length < bytes.length; length += 37) {
      const error = await refusal('cut.xlsx', bytes.subarray(0, length));
      expect(error.code).toBe('file.damaged');
    }
  });

  it('refuses a workbook with altered bytes, or reads what it always held', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `<row><c><v>${i * 37}</v></c></row>`);
    const bytes = await xlsxWithRows(rows.join(''));
    const sound = await readAll(await scratch.file('sound.xlsx', bytes));
    for (let at = 0; at < bytes.length; at += 11) {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
      const path = await scratch.file('altered.xlsx', copy);
      const outcome: unknown = await readAll(path).catch((error: unknown) => error);
      const isRefused = outcome instanceof SpreadsheetError;
      expect(isRefused || at < 4 ? sound : outcome).toEqual(sound);
    }
  });

  it('stops at a zip bomb in a sheet, in the texts and in the styles', async () => {
    const bomb = '<row r="1"></row>'.repeat(2_100_000);
    expect(deflateRawSync(bomb).length).toBeLessThan(bomb.length / 300);
    const bombs: XlsxParts[] = [
      { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${bomb}</sheetData></worksheet>` },
      { 'xl/sharedStrings.xml': `<sst>${bomb}</sst>` },
      { 'xl/styles.xml': `<styleSheet>${bomb}</styleSheet>` },
    ];
    for (const parts of bombs) {
      const bytes = await xlsx({ 'xl/worksheets/sheet1.xml': '<worksheet/>', ...parts });
      const error = await refusal('bomb.xlsx', bytes);
      expect(error).toMatchObject({ code: 'file.too-large' });
      expect(error.bilingual.en).toContain('abnormally large');
    }
  });

  it('goes by the content of a file, whatever its name', async () => {
    const path = await scratch.file('really.csv', await xlsxWithRows(ROW));
    expect((await readAll(path)).format).toBe('xlsx');
    expect((await readAll(await scratch.file('b.xlsx', 'PK,b\n1,2\n'))).format).toBe('csv');
  });

  it('leaves the error of a missing file as it is', async () => {
    const opening = openSpreadsheet({ path: scratch.path('none'), fileName: 'a' }, { maxBytes: 1 });
    await expect(opening).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
