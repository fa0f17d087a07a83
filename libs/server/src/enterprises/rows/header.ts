import type { SpreadsheetCell, SpreadsheetRow } from '@tidu/documents';
import { mappedColumns, type ImportMapping } from '../mapping/import-mapping';
import { toHalfWidth } from './cell-text';
import { missingColumn, repeatedColumn, unknownColumn } from './file-faults';
import { ImportRefused, type Finding } from './finding';

/**
 * Where the columns of a file stand. Full and half width signs are the same here: whoever types a
 * header seldom knows which brackets it has.
 */
export class Header {
  private constructor(
    readonly names: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  /**
   * Holds the header of a file against its mapping.
   * @throws ImportRefused with every unknown, missing and repeated column
   */
  static read(row: SpreadsheetRow, mapping: ImportMapping): Header {
    const names = row.cells.map(headerText);
    const mapped = mappedColumns(mapping);
    const wanted = new Set(mapped.map(fold));
    const ignored = new Set(mapping.ignore.map(fold));
    const found = new Set<string>();
    const faults: Finding[] = [];
    for (const name of names.filter((text) => text !== '')) {
      const key = fold(name);
      if (wanted.has(key) && found.has(key)) faults.push(repeatedColumn(row.line, name));
      if (!wanted.has(key) && !ignored.has(key)) faults.push(unknownColumn(row.line, name));
      found.add(key);
    }
    const missing = mapped.filter((name) => !found.has(fold(name)));
    faults.push(...missing.map((name) => missingColumn(row.line, name)));
    const [first, ...others] = faults;
    if (first) throw new ImportRefused([first, ...others]);
    const keys = names.map(fold);
    return new Header(names, new Map(mapped.map((name) => [name, keys.indexOf(fold(name))])));
  }

  /** The place of a mapped column, from 0. */
  placeOf(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) throw new RangeError(`the header was not checked for ${name}`);
    return place;
  }
}

function fold(name: string): string {
  return toHalfWidth(name).replace(/\s+/g, '');
}

function headerText(cell: SpreadsheetCell): string {
  return cell.kind === 'text' || cell.kind === 'number' ? cell.text.trim() : '';
}
