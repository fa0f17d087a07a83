import { EMPTY_CELL, type SpreadsheetCell, type SpreadsheetRow, trimmedRow } from '../spreadsheet';
import { CellDraft, type SheetContext } from './cell-draft';
import { type XmlAttributes, XmlDamage, type XmlListener, XmlReading } from './xml-reading';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * The rows of a sheet while its XML comes in; no more than one chunk is held.
 *
 * @throws XmlDamage
 * Source: ECMA-376 part 1, 18.3.1.
 */
export async function* sheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<SpreadsheetRow> {
  const rows = new RowReading(context);
  const reading = new XmlReading(rows);
  for await (const chunk of chunks) {
    reading.push(chunk);
    yield* rows.ready.splice(0);
  }
  reading.finish();
}

/** Puts rows together; `ready` has those that are complete and not blank. */
class RowReading implements XmlListener {
  readonly ready: SpreadsheetRow[] = [];
  private inData = false;
  private inCell = false;
  private line = 0;
  private column = -1;
  private cells: SpreadsheetCell[] = [];
  private readonly draft: CellDraft;

  constructor(context: SheetContext) {
    this.draft = new CellDraft(context);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.inCell) this.draft.open(name);
    else if (name === 'sheetData') this.inData = true;
    else if (this.inData && name === 'row') this.startRow(attributes['r']);
    else if (this.inData && name === 'c') this.startCell(attributes);
  }

  close(name: string): void {
    if (this.inCell && name === 'c') {
      this.cells[this.column] = this.draft.finish();
      this.inCell = false;
    } else if (this.inCell) {
      this.draft.close(name);
    } else if (name === 'sheetData') {
      this.inData = false;
    } else if (this.inData && name === 'row') {
      this.finishRow();
    }
  }

  text(text: string): void {
    if (this.inCell) this.draft.take(text);
  }

  private startRow(reference: string | undefined): void {
    this.line = reference === undefined ? this.line + 1 : Number(reference);
    if (!Number.isInteger(this.line) || this.line < 1 || this.line > MOST_ROWS) {
      throw new XmlDamage(`the sheet has a row numbered ${reference ?? this.line}`);
    }
    this.cells = [];
    this.column = -1;
  }

  private startCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (column >= MOST_COLUMNS) throw new XmlDamage('the sheet has more columns than a sheet can');
    while (this.cells.length < column) this.cells.push(EMPTY_CELL);
    this.column = column;
    this.inCell = true;
    this.draft.begin(attributes);
  }

  private finishRow(): void {
    const cells = trimmedRow(this.cells);
    if (cells.length > 0) this.ready.push({ line: this.line, cells });
  }
}

/** The column from 0 of a reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0) throw new XmlDamage(`the sheet has a cell at "${reference}"`);
  return column - 1;
}
