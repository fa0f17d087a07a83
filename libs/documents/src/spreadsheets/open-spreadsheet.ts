import { open, stat } from 'node:fs/promises';
import { openCsv } from './csv/csv-spreadsheet';
import { emptyFile, oldExcel, tooLarge } from './refusals';
import type { Spreadsheet, SpreadsheetOptions } from './spreadsheet';
import { openXlsx } from './xlsx/xlsx-spreadsheet';

const HEAD_BYTES = 8;
/** The first header of a zip archive, or the end record of an empty one. */
const ZIP_STARTS = [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x50, 0x4b, 5, 6])];
/** The container of .xls files and of workbooks with a password. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Looks at a table file and makes ready to read it. What it is follows from its content, never
 * from its name.
 *
 * @param input where the file is, and what its owner calls it (for messages)
 * @throws SpreadsheetError when the file cannot be read as a table or has no row
 */
export async function openSpreadsheet(
  input: { readonly path: string; readonly fileName: string },
  options: SpreadsheetOptions,
): Promise<Spreadsheet> {
  const { path, fileName } = input;
  const { size } = await stat(path);
  if (size === 0) throw emptyFile(fileName);
  if (size > options.maxBytes) throw tooLarge(fileName, size, options.maxBytes);
  const head = await firstBytes(path);
  if (head.indexOf(COMPOUND_FILE) === 0) throw oldExcel(fileName);
  const spreadsheet = ZIP_STARTS.some((start) => head.indexOf(start) === 0)
    ? await openXlsx(path, fileName, options.sheet)
    : await openCsv(path, fileName, head, options);
  if (!(await hasRows(spreadsheet))) throw emptyFile(fileName);
  return spreadsheet;
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hasRows(spreadsheet: Spreadsheet): Promise<boolean> {
  for await (const row of spreadsheet.rows()) return row.line > 0;
  return false;
}
