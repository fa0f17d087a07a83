import { openSpreadsheet } from '../spreadsheets/open-spreadsheet';
import type { SpreadsheetCell, SpreadsheetOptions } from '../spreadsheets/spreadsheet';
import { SpreadsheetError } from '../spreadsheets/spreadsheet-error';

const MAX_BYTES = 200 * 1024 * 1024;

/** Everything that a file holds, with each cell as its text and its kind where that is not text. */
export async function readAll(path: string, options: Partial<SpreadsheetOptions> = {}) {
  const input = { path, fileName: '数据.xlsx' };
  const spreadsheet = await openSpreadsheet(input, { maxBytes: MAX_BYTES, ...options });
  const rows: { line: number; cells: readonly SpreadsheetCell[] }[] = [];
  for await (const row of spreadsheet.rows()) rows.push(row);
  return { format: spreadsheet.format, encoding: spreadsheet.encoding, rows };
}

/** The texts of the cells, whatever their kind. */
export function textOf(cell: SpreadsheetCell): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'boolean') return String(cell.value);
  return cell.kind === 'date' ? cell.iso : cell.text;
}

/** The error with which reading this file ends. */
export async function refusalOf(
  path: string,
  options: Partial<SpreadsheetOptions> = {},
): Promise<SpreadsheetError> {
  try {
    await readAll(path, options);
  } catch (error) {
    if (error instanceof SpreadsheetError) return error;
    throw error;
  }
  throw new Error('the file was read to its end');
}
