import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chinaToday } from '../enterprises/importing/china-today';
import { importFile } from '../enterprises/importing/import-file';
import { readMapping } from '../enterprises/mapping/read-mapping';
import { fileSha256, textSha256 } from './fingerprint';
import type { SeedStep } from './seed-step';

const FILES = ['listed_company_indicators_zhejiang_2019_2021'] as const;
const MAX_BYTES = 50_000_000;

/** Real enterprises to try the product with, by the same way as any import. */
export function demoSteps(seedsFolder: string): SeedStep[] {
  return FILES.map((name) => {
    const file = join(seedsFolder, 'real', `${name}.csv`);
    const mappingFile = join(seedsFolder, 'real', `${name}.mapping.yaml`);
    return {
      name: `demo/${name}`,
      fingerprint: async () => textSha256([await fileSha256(file), await fileSha256(mappingFile)]),
      load: async (tx) => {
        const { counts } = await importFile(tx, {
          path: file,
          fileName: basename(file),
          fileSha256: await fileSha256(file),
          mapping: readMapping(await readFile(mappingFile, 'utf8'), basename(mappingFile)),
          maxBytes: MAX_BYTES,
          jurisdiction: null,
          today: chinaToday(new Date()),
        });
        return `${counts.enterprisesCreated} enterprises, ${counts.factsAdded} facts`;
      },
    };
  });
}
