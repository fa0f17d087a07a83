/** Text, a finite number, or nothing. */
export type RosterCell = string | number | null;

export interface RosterColumn {
  readonly title: string;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Breaks long texts into lines inside the cell. */
  readonly wrap?: boolean;
}

/** A roster ready to be written, row by row. */
export interface RosterTable {
  readonly title: string;
  /** Lines between the title and the header of a workbook; text files leave them out. */
  readonly notes: readonly string[];
  readonly columns: readonly RosterColumn[];
  /** Can be read once. */
  readonly rows: AsyncIterable<readonly RosterCell[]>;
}

/**
 * The rows of a table, each checked to fit its columns.
 *
 * @throws RangeError when there is no column, or naming the row (from 1) whose number of cells is
 *   wrong or that has a number which is not finite
 */
export async function* checkedRows(table: RosterTable): AsyncGenerator<readonly RosterCell[]> {
  if (table.columns.length === 0) throw new RangeError('a roster needs a column');
  let row = 0;
  for await (const cells of table.rows) {
    row++;
    if (cells.length !== table.columns.length) {
      throw new RangeError(
        `row ${row} has ${cells.length} cells for ${table.columns.length} columns`,
      );
    }
    for (const cell of cells) {
      if (typeof cell === 'number' && !Number.isFinite(cell)) {
        throw new RangeError(`row ${row} has the number ${cell}, which no file can hold`);
      }
    }
    yield cells;
  }
}
