import { EMPTY_CELL, type SpreadsheetCell, type SpreadsheetRow, trimmedRow } from '../spreadsheet';
import { CellDraft, type SheetContext } from './cell-draft';
import { XmlDamage, XmlTokens } from './xml-tokens';

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
  const tokens = new XmlTokens();
  const reader = new SheetReader(context);
  for await (const chunk of chunks) {
    tokens.push(chunk);
    while (tokens.next()) {
      const row = reader.take(tokens);
      if (row !== null) yield row;
    }
  }
  if (!tokens.isDrained || !reader.isComplete) throw new XmlDamage('the sheet breaks off');
}

/** Puts rows together from tokens; `take` gives one when it is complete and not blank. */
class SheetReader {
  private depth = 0;
  private hasRoot = false;
  private inData = false;
  private inCell = false;
  private line = 0;
  private column = -1;
  private cells: SpreadsheetCell[] = [];
  private readonly draft: CellDraft;

  constructor(context: SheetContext) {
    this.draft = new CellDraft(context);
  }

  get isComplete(): boolean {
    return this.hasRoot && this.depth === 0;
  }

  take(token: XmlTokens): SpreadsheetRow | null {
    if (token.kind === 'text') {
      if (this.inCell) this.draft.take(token);
      return null;
    }
    if (token.kind === 'open') {
      this.hasRoot = true;
      this.takeOpen(token);
      if (!token.isWhole) {
        this.depth++;
        return null;
      }
    } else {
      this.depth--;
    }
    return this.takeClose(token);
  }

  private takeOpen(token: XmlTokens): void {
    if (this.inCell) this.draft.take(token);
    else if (token.name === 'sheetData') this.inData = true;
    else if (this.inData && token.name === 'row') this.startRow(token.attribute('r'));
    else if (this.inData && token.name === 'c') this.startCell(token);
  }

  /** Takes the end of an element, be it a tag of its own or not. */
  private takeClose(token: XmlTokens): SpreadsheetRow | null {
    if (this.inCell && token.name === 'c') {
      this.cells[this.column] = this.draft.finish();
      this.inCell = false;
    } else if (this.inCell) {
      if (token.kind === 'close') this.draft.take(token);
    } else if (token.name === 'sheetData') {
      this.inData = false;
    } else if (this.inData && token.name === 'row') {
      return this.finishRow();
    }
    return null;
  }

  private startRow(reference: string | undefined): void {
    this.line = reference === undefined ? this.line + 1 : Number(reference);
    if (!Number.isInteger(this.line) || this.line < 1 || this.line > MOST_ROWS) {
      throw new XmlDamage(`the sheet has a row numbered ${reference ?? this.line}`);
    }
    this.cells = [];
    this.column = -1;
  }

  private startCell(token: XmlTokens): void {
    const reference = token.attribute('r');
    const column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (column >= MOST_COLUMNS) throw new XmlDamage('the sheet has more columns than a sheet can');
    while (this.cells.length < column) this.cells.push(EMPTY_CELL);
    this.column = column;
    this.inCell = true;
    this.draft.begin(token);
  }

  private finishRow(): SpreadsheetRow | null {
    const cells = trimmedRow(this.cells);
    return cells.length === 0 ? null : { line: this.line, cells };
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
