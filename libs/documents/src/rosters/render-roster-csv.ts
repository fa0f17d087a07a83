import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gathered } from './gathered-text';
import { checkedRows, type RosterCell, type RosterTable } from './roster-table';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** What makes spreadsheet programs take a text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes header and rows as CSV (RFC 4180, UTF-8 with byte order mark for Excel) and ends `sink`.
 * A text that a spreadsheet program would run as a formula gets an apostrophe in front.
 *
 * @throws RangeError when a row does not fit the columns
 */
export async function renderRosterCsv(table: RosterTable, sink: Writable): Promise<void> {
  await pipeline(Readable.from(gathered(csvLines(table))), sink);
}

async function* csvLines(table: RosterTable): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(table.columns.map(({ title }) => title));
  for await (const row of checkedRows(table)) yield csvLine(row);
}

function csvLine(cells: readonly RosterCell[]): string {
  return cells.map(csvField).join(',') + LINE_END;
}

function csvField(cell: RosterCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
