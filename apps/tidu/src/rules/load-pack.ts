import { dirname, resolve } from 'node:path';
import type { StoredPack } from '@tidu/data-access';
import {
  checkPack,
  compilePack,
  fillProvinceSlot,
  PROCEDURES,
  type CompiledPack,
  type PackCheck,
} from '@tidu/policy';
import {
  contentHash,
  DataFileError,
  findSeedsFolder,
  readDataFile,
  readRulePacks,
} from '@tidu/server';
import { isProcedure, unknownProcedure } from './read-procedure';
import { UsageError } from './usage-error';

/** Which pack a command was asked to use, as it was typed. */
export interface PackOptions {
  /** Id of a pack of the library. */
  readonly pack?: string | undefined;
  /** File of a draft that is not in the library. */
  readonly packFile?: string | undefined;
  /** File of the items with which a province fills the slot of the pack. */
  readonly provinceItems?: string | undefined;
  readonly procedure?: string | undefined;
}

/**
 * Compiles the pack that was asked for.
 * @throws UsageError naming what there is when there is no such pack or procedure, and file, line
 * and reason of every fault of a pack file
 */
export async function loadPack(options: PackOptions): Promise<CompiledPack> {
  const { procedure } = options;
  if (!isProcedure(procedure)) throw unknownProcedure(procedure, PROCEDURES);
  const national = await readPack(options);
  const { provinceItems } = options;
  const { pack, hash } =
    provinceItems === undefined
      ? national
      : await toldByLine(() => fillFromFile(national, provinceItems));
  if (!pack.procedures.includes(procedure)) throw unknownProcedure(procedure, pack.procedures);
  return compilePack(pack, procedure, hash);
}

/** The packs that come with the product. */
export async function readLibrary(): Promise<StoredPack[]> {
  return toldByLine(() => readRulePacks(findSeedsFolder()));
}

/** Runs the reading of data files; their faults become a refusal of the command. */
export async function toldByLine<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DataFileError) throw faulty(error.faults);
    throw error;
  }
}

async function readPack({ pack: id, packFile }: PackOptions): Promise<StoredPack> {
  if (id !== undefined && packFile !== undefined) throw onePack();
  if (packFile !== undefined) return toldByLine(() => readPackFile(packFile));
  const library = await readLibrary();
  const stored = library.find(({ pack }) => pack.id === id);
  if (!stored) throw unknownPack(id, library);
  return stored;
}

function readPackFile(name: string): Promise<StoredPack> {
  return packFrom('--pack-file', name, checkPack);
}

/** The pack with its province slot filled: a version of its own. */
function fillFromFile({ pack }: StoredPack, name: string): Promise<StoredPack> {
  return packFrom('--province-items', name, (items) => fillProvinceSlot(pack, items));
}

async function packFrom(
  option: string,
  name: string,
  read: (value: unknown) => PackCheck,
): Promise<StoredPack> {
  const path = resolve(name);
  const file = await readDataFile(path, dirname(path)).catch((error: unknown) => {
    const { syscall, code = '' } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : noFile(option, name, code);
  });
  const check = read(file.value);
  if (!check.ok) throw new DataFileError(file.locate(check.faults));
  return { pack: check.pack, hash: contentHash(check.pack) };
}

function unknownPack(id: string | undefined, library: readonly StoredPack[]): UsageError {
  const known = library.map(({ pack }) => `\n  ${pack.id}`).join('');
  return new UsageError('pack.unknown', {
    zh: `${id === undefined ? '没有指定规则包，请加 --pack <编号>' : `没有规则包“${id}”`}；可用：${known}`,
    en: `${id === undefined ? 'No rule pack was given; add --pack <id>' : `There is no rule pack "${id}"`}; there are:${known}`,
  });
}

function onePack(): UsageError {
  return new UsageError('pack.twice', {
    zh: '--pack 和 --pack-file 只能用一个',
    en: 'Use either --pack or --pack-file, not both',
  });
}

function noFile(option: string, name: string, reason: string): UsageError {
  return new UsageError('pack.not-readable', {
    zh: `无法读取文件“${name}”（${reason}），请核对 ${option} 的路径`,
    en: `The file "${name}" cannot be read (${reason}); check the path of ${option}`,
  });
}

function faulty(faults: readonly string[]): UsageError {
  const lines = faults.map((fault) => `\n  ${fault}`).join('');
  return new UsageError('pack.invalid', {
    zh: `规则数据有误，请改正：${lines}`,
    en: `The rule data is not valid (${faults.length} faults, above): mend it first`,
  });
}
