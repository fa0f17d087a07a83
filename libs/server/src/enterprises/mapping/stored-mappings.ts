import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportMappingView } from '@tidu/contracts';
import { findSeedsFolder } from '../../seeding/seeds-folder';
import { type ImportMapping, mappedColumns } from './import-mapping';
import { readMapping } from './read-mapping';

const ENDING = '.mapping.yaml';

/** Mapping files that come with the product, by their name without ending. */
export class StoredMappings {
  private readonly folders: readonly string[];

  constructor() {
    const seeds = findSeedsFolder();
    this.folders = [join(seeds, 'reference', 'mappings'), join(seeds, 'real')];
  }

  async list(): Promise<ImportMappingView[]> {
    const files = await this.files();
    return Promise.all(
      [...files].sort().map(async ([name, path]) => {
        const mapping = await this.read(path);
        return { name, title: mapping.title, columns: mappedColumns(mapping) };
      }),
    );
  }

  async find(name: string): Promise<ImportMapping | undefined> {
    const path = (await this.files()).get(name);
    return path === undefined ? undefined : this.read(path);
  }

  private async read(path: string): Promise<ImportMapping> {
    return readMapping(await readFile(path, 'utf8'), basename(path));
  }

  /** A name given from outside is only ever looked up here, so that it reaches no other file. */
  private async files(): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const folder of this.folders) {
      for (const file of await readdir(folder)) {
        if (file.endsWith(ENDING)) files.set(file.slice(0, -ENDING.length), join(folder, file));
      }
    }
    return files;
  }
}
