/**
 * Writes the golden files from their tables:
 * npx ts-node -T -O '{"module":"commonjs","moduleResolution":"node10"}' libs/server/src/programmes/testing/golden/write-golden-files.ts
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_FILES, goldenFiles, readGoldenTables } from './golden-files';

rmSync(GOLDEN_FILES, { recursive: true, force: true });
mkdirSync(GOLDEN_FILES);
for (const { name, text } of readGoldenTables().flatMap(goldenFiles)) {
  writeFileSync(join(GOLDEN_FILES, name), text);
}
