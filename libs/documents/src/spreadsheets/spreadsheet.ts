/** What stands in one cell. Texts are as the file has them, untrimmed. */
export type SpreadsheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A plain decimal without exponent, as a person sees it in the cell without a format. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `2022-06-30`, or `2022-06-30T08:30:00` when there is a time of day. */
  | { readonly kind: 'date'; readonly iso: string }
  /** Begins with `=`; what the formula last gave is not read. */
  | { readonly kind: 'formula'; readonly text: string }
  /** Such as `#DIV/0!`. */
  | { readonly kind: 'error'; readonly text: string };

export const EMPTY_CELL: SpreadsheetCell = Object.freeze({ kind: 'empty' });

export interface SpreadsheetRow {
  /** As a person sees it, from 1: the line of a text file on which the row begins, or the row number of a sheet. */
  readonly line: number;
  /** Up to the last cell that has something in it. */
  readonly cells: readonly SpreadsheetCell[];
}

/** A table file that has been looked at and can be read, as often as wanted. */
export interface Spreadsheet {
  readonly format: 'csv' | 'xlsx';
  /** `utf-8`, `gb18030`, `utf-16le` or `utf-16be` for a text file, null for a workbook. */
  readonly encoding: string | null;
  /**
   * The rows from first to last as they are read; rows without any content are left out.
   *
   * @throws SpreadsheetError where the file turns out to be damaged
   */
  rows(): AsyncGenerator<SpreadsheetRow>;
}

/** How to read a file. */
export interface SpreadsheetOptions {
  /** Number from 0 or name of a sheet; the first visible one when absent. */
  readonly sheet?: number | string;
  /** `auto` (default): by byte order mark, else UTF-8, else GB18030, which includes GBK. */
  readonly encoding?: 'auto' | 'utf-8' | 'gb18030' | 'utf-16le';
  /** The most frequent of comma, tab and semicolon in the first line when absent. */
  readonly delimiter?: string;
  /** Largest file that is read. */
  readonly maxBytes: number;
}

/** The cells without the empty ones at the end. */
export function trimmedRow(cells: SpreadsheetCell[]): SpreadsheetCell[] {
  while (cells.at(-1)?.kind === 'empty') cells.pop();
  return cells;
}
