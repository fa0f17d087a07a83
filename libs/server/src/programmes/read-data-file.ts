import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ShapeFault } from '@tidu/policy';
import { readDataText, type LocatedFault } from './read-data-text';

/** A seed file that cannot be used: every fault with file, line and reason. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** A YAML file with the place of each of its values, so that a fault can name its line. */
export interface DataFile {
  readonly value: unknown;
  /** @returns `file:line: reason` for each fault, Chinese and English */
  locate(faults: readonly ShapeFault[]): string[];
}

/**
 * Reads a YAML file of the seeds.
 * @param root folder that the messages name files from
 * @throws DataFileError when it is no YAML, or a key appears twice
 */
export async function readDataFile(path: string, root: string): Promise<DataFile> {
  const name = relative(root, path);
  const toLine = ({ line, message }: LocatedFault): string =>
    `${name}:${line}: ${message.zh} | ${message.en}`;
  const reading = readDataText(await readFile(path, 'utf8'));
  if (!reading.ok) throw new DataFileError(reading.faults.map(toLine));
  return { value: reading.value, locate: (faults) => reading.locate(faults).map(toLine) };
}
