import { checkedRows, type RosterCell, type RosterTable } from './roster-table';
import { bodyStyle, HEADER_STYLE, NOTE_STYLE, TITLE_STYLE } from './xlsx-styles';
import { xmlInlineText } from './xlsx-text';

const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
const LINE_POINTS = 15;
const HIGHEST_ROW_POINTS = 409;

/** Streams the XML of the sheet, and then knows how far the table reaches. */
export class RosterSheet {
  /** Row number of the header, from 1. */
  readonly headerLine: number;
  private lastLine: number;
  private readonly letters: readonly string[];

  constructor(private readonly table: RosterTable) {
    this.headerLine = 2 + table.notes.length;
    this.lastLine = this.headerLine;
    this.letters = table.columns.map((_, column) => columnLetters(column));
  }

  /** The range of header and rows; the whole of it once `xml` has been read. */
  get range(): { readonly plain: string; readonly absolute: string } {
    const last = this.letters.at(-1) ?? 'A';
    const { headerLine, lastLine } = this;
    return {
      plain: `A${headerLine}:${last}${lastLine}`,
      absolute: `$A$${headerLine}:$${last}$${lastLine}`,
    };
  }

  /**
   * @throws RangeError when the table has more rows or longer texts than a sheet can hold
   * Source: ECMA-376 part 1, 18.3.1.
   */
  async *xml(): AsyncGenerator<string> {
    yield this.opening();
    yield* this.headings();
    yield this.row(this.headerLine, this.titles(), () => HEADER_STYLE);
    const styles = this.table.columns.map(bodyStyle);
    for await (const cells of checkedRows(this.table)) {
      this.lastLine++;
      if (this.lastLine > MOST_ROWS) throw new RangeError(`a sheet ends at row ${MOST_ROWS}`);
      yield this.row(this.lastLine, cells, (column) => styles[column] ?? 0);
    }
    yield this.closing();
  }

  private opening(): string {
    const below = this.headerLine + 1;
    const columns = this.table.columns.map(
      ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${this.headerLine}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/>` +
      `<cols>${columns.join('')}</cols><sheetData>`
    );
  }

  /** Title and notes, each across the whole table. */
  private *headings(): Generator<string> {
    const { title, notes } = this.table;
    yield this.row(1, [title], () => TITLE_STYLE, this.height(title, 2));
    for (const [i, note] of notes.entries()) {
      yield this.row(2 + i, [note], () => NOTE_STYLE, this.height(note, 1));
    }
  }

  /** Merged cells do not grow with their text, so their height is worked out from the widths. */
  private height(text: string, scale: number): number {
    const width = this.table.columns.reduce((sum, column) => sum + column.width, 1);
    const lines = text
      .split('\n')
      .map((line) => Math.max(1, Math.ceil((textWidth(line) * scale) / width)));
    const count = lines.reduce((sum, linesOfPart) => sum + linesOfPart, 0);
    return Math.min(HIGHEST_ROW_POINTS, LINE_POINTS * scale * count);
  }

  private titles(): string[] {
    return this.table.columns.map(({ title }) => title);
  }

  private row(
    line: number,
    cells: readonly RosterCell[],
    style: (column: number) => number,
    height?: number,
  ): string {
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    let xml = `<row r="${line}"${size}>`;
    for (const [column, cell] of cells.entries()) {
      const start = `<c r="${this.letters[column] ?? ''}${line}" s="${style(column)}"`;
      xml += start + cellContent(cell, line);
    }
    return `${xml}</row>`;
  }

  private closing(): string {
    const last = this.letters.at(-1) ?? 'A';
    const merged = Array.from(
      { length: last === 'A' ? 0 : this.headerLine - 1 },
      (_, i) => `<mergeCell ref="A${i + 1}:${last}${i + 1}"/>`,
    );
    return (
      `</sheetData><autoFilter ref="${this.range.plain}"/>` +
      (merged.length > 0
        ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
        : '') +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
      '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
    );
  }
}

function cellContent(cell: RosterCell, line: number): string {
  if (cell === null || cell === '') return '/>';
  if (typeof cell === 'number') return `><v>${cell}</v></c>`;
  if (cell.length > LONGEST_TEXT) {
    throw new RangeError(
      `line ${line} has a text of ${cell.length} characters; a cell holds ${LONGEST_TEXT}`,
    );
  }
  return ` t="inlineStr">${xmlInlineText(cell)}</c>`;
}

/** The letters of a column counted from 0: A, B, …, Z, AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 2 : 1;
  return width;
}
