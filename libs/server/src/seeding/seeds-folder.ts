import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LANDMARK = join('reference', 'divisions.csv');

/**
 * The folder `seeds` of the workspace or installation that this code runs in: the built programs in
 * `dist/apps/*` and the sources both lie below its parent.
 *
 * @throws when no parent folder has one
 */
export function findSeedsFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const seeds = join(folder, 'seeds');
    if (existsSync(join(seeds, LANDMARK))) return seeds;
    if (dirname(folder) === folder) {
      throw new Error(`no folder seeds with ${LANDMARK} above ${from}`);
    }
  }
}
