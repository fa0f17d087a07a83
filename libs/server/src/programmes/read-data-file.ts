import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ShapeFault } from '@tidu/policy';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

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
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
  });
  const name = relative(root, path);
  if (document.errors.length > 0) {
    throw new DataFileError(
      document.errors.map(
        ({ pos, message }) => `${name}:${lines.linePos(pos[0]).line}: ${message}`,
      ),
    );
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    locate: (faults) =>
      faults.map(
        ({ path: at, message }) =>
          `${name}:${lineOf(document, at, lines)}: ${message.zh} | ${message.en}`,
      ),
  };
}

/** The line of the value at a path, or of the nearest one above it that exists. */
function lineOf(
  document: Document,
  path: readonly (string | number)[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
