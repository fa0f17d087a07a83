import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/**
 * The rows of a CSV file of the seeds by its header.
 * @throws when a column is missing or a row is malformed
 */
export async function readCsvSeed<Column extends string>(
  path: string,
  columns: readonly Column[],
): Promise<Record<Column, string>[]> {
  const rows = parse<Record<Column, string>>(await readFile(path, 'utf8'), { columns: true });
  const [first] = rows;
  const missing = columns.filter((column) => !first || !Object.hasOwn(first, column));
  if (missing.length > 0) throw new Error(`${path} has no rows with ${missing.join(', ')}`);
  return rows;
}
