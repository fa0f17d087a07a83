import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Bilingual } from '@tidu/domain';
import { type Configuration } from '@tidu/platform';
import {
  chinaToday,
  fileSha256,
  ImportRefused,
  MAPPING_MAX_BYTES,
  readMapping,
  type ImportInput,
  type ImportMapping,
} from '@tidu/server';

/**
 * Makes ready what the command line names.
 * @throws ImportRefused, MappingInvalid
 */
export async function readImportInput(
  file: string,
  mappingFile: string | undefined,
  { importMaxBytes }: Configuration,
): Promise<ImportInput> {
  const path = resolve(file);
  const mapping = await readMappingFile(mappingFile);
  const bytes = await sizeOf(path);
  if (bytes === undefined) throw refused('file.not-found', noFile(file));
  return {
    path,
    fileName: basename(path),
    // A file that is too large is refused when it is opened; no need to read all of it before.
    fileSha256: bytes > importMaxBytes ? '' : await fileSha256(path),
    mapping,
    maxBytes: importMaxBytes,
    jurisdiction: null,
    today: chinaToday(new Date()),
  };
}

async function readMappingFile(file: string | undefined): Promise<ImportMapping> {
  if (file === undefined) throw refused('mapping.missing', NO_MAPPING);
  const path = resolve(file);
  const bytes = await sizeOf(path);
  if (bytes === undefined) throw refused('mapping.not-found', noFile(file));
  if (bytes > MAPPING_MAX_BYTES) throw refused('mapping.too-large', NO_SUCH_MAPPING);
  return readMapping(await readFile(path, 'utf8'), basename(path));
}

/** Undefined when there is no such file. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function refused(rule: string, message: Bilingual): ImportRefused {
  return new ImportRefused([
    { line: null, column: null, value: null, rule, message: () => message },
  ]);
}

const noFile = (file: string): Bilingual => ({
  zh: `没有文件“${file}”，请核对路径`,
  en: `There is no file "${file}"; check the path`,
});

const NO_MAPPING: Bilingual = {
  zh: '没有指定映射文件，请加 --mapping <文件>，例如 seeds/real 下的 *.mapping.yaml',
  en: 'No mapping was given; add --mapping <file>, such as a *.mapping.yaml of seeds/real',
};

const NO_SUCH_MAPPING: Bilingual = {
  zh: `映射文件超过 ${MAPPING_MAX_BYTES} 字节，多半选错了文件`,
  en: `The mapping has more than ${MAPPING_MAX_BYTES} bytes; most likely it is the wrong file`,
};
