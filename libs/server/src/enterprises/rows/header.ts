import type { SpreadsheetCell, SpreadsheetRow } from '@tidu/documents';
import { mappedColumns, type ImportMapping } from '../mapping/import-mapping';
import { missingColumn, repeatedColumn, unknownColumn } from './file-faults';
import { ImportRefused, type Finding } from './finding';

/** Where the columns of a file stand. */
export class Header {
  private readonly places: ReadonlyMap<string, number>;

  private constructor(readonly names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  /**
   * Holds the header of a file against its mapping.
   * @throws ImportRefused with every unknown, missing and repeated column
   */
  static read(row: SpreadsheetRow, mapping: ImportMapping): Header {
    const names = row.cells.map(headerText);
    const mapped = mappedColumns(mapping);
    const ignored = new Set(mapping.ignore);
    const wanted = new Set(mapped);
    const once = new Set<string>();
    const faults: Finding[] = [];
    for (const name of names.filter((text) => text !== '')) {
      if (wanted.has(name) && once.has(name)) faults.push(repeatedColumn(row.line, name));
      if (!wanted.has(name) && !ignored.has(name)) faults.push(unknownColumn(row.line, name));
      once.add(name);
    }
    faults.push(
      ...mapped.filter((name) => !once.has(name)).map((name) => missingColumn(row.line, name)),
    );
    const [first, ...others] = faults;
    if (first) throw new ImportRefused([first, ...others]);
    return new Header(names);
  }

  /** The place of a mapped column, from 0. */
  placeOf(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) throw new RangeError(`the header was not checked for ${name}`);
    return place;
  }
}

function headerText(cell: SpreadsheetCell): string {
  return cell.kind === 'text' || cell.kind === 'number' ? cell.text.trim() : '';
}
