import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredPack, StoredProgramme } from '@tidu/data-access';
import {
  canonicalForm,
  checkPack,
  checkProgramme,
  checkSelection,
  type RuleSelection,
} from '@tidu/policy';
import { DataFileError, readDataFile } from './read-data-file';

/** SHA-256 over the canonical form: the identity of a pack's or a programme's content. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalForm(value)).digest('hex');
}

/**
 * All rule packs under `<seeds>/rule-packs`.
 * @throws DataFileError naming file, line and reason of every fault in every file
 */
export async function readRulePacks(seeds: string): Promise<StoredPack[]> {
  const packs: StoredPack[] = [];
  const faults: string[] = [];
  for (const path of await listYaml(join(seeds, 'rule-packs'))) {
    const file = await readDataFile(path, seeds);
    const check = checkPack(file.value);
    if (check.ok) packs.push({ hash: contentHash(check.pack), pack: check.pack });
    else faults.push(...file.locate(check.faults));
  }
  if (faults.length > 0) throw new DataFileError(faults);
  return packs;
}

/**
 * All programmes under `<seeds>/programmes`, checked against the packs they name.
 * @throws DataFileError naming file, line and reason of every fault in every file
 */
export async function readProgrammes(
  seeds: string,
  packs: readonly StoredPack[],
): Promise<StoredProgramme[]> {
  const criteria = new Map(packs.map(({ pack }) => [pack.id, pack.criteria.map(({ id }) => id)]));
  const programmes: StoredProgramme[] = [];
  const faults: string[] = [];
  for (const path of await listYaml(join(seeds, 'programmes'))) {
    const file = await readDataFile(path, seeds);
    const check = checkProgramme(file.value, (pack) => criteria.get(pack));
    if (check.ok) {
      programmes.push({ hash: contentHash(check.programme), programme: check.programme });
    } else {
      faults.push(...file.locate(check.faults));
    }
  }
  if (faults.length > 0) throw new DataFileError(faults);
  return programmes;
}

/**
 * The table `<seeds>/rule-selection.yaml`, checked against the packs that it names.
 * @throws DataFileError naming file, line and reason of every fault
 */
export async function readRuleSelection(
  seeds: string,
  packs: readonly StoredPack[],
): Promise<RuleSelection> {
  const tiers = new Map(packs.map(({ pack }) => [pack.id, pack.tier]));
  const file = await readDataFile(join(seeds, 'rule-selection.yaml'), seeds);
  const check = checkSelection(file.value, (pack) => tiers.get(pack));
  if (!check.ok) throw new DataFileError(file.locate(check.faults));
  return check.selection;
}

async function listYaml(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
