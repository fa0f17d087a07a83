import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of the tests of this file; gone when they have run. */
export function useScratchFolder() {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidu-documents-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  return {
    /** A path inside the folder that nobody else uses. */
    path: (name: string) => join(folder, `${count++}-${name}`),
    async file(name: string, content: Uint8Array | string): Promise<string> {
      const path = this.path(name);
      await writeFile(path, content);
      return path;
    },
  };
}
