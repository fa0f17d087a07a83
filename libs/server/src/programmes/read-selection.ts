import { join } from 'node:path';
import type { StoredPack } from '@tidu/data-access';
import { checkSelection, type RuleSelection } from '@tidu/policy';
import { DataFileError, readDataFile } from './read-data-file';

/**
 * The table that says which pack applies, checked against the packs it names.
 * @throws DataFileError naming file, line and reason of every fault
 */
export async function readSelection(
  seeds: string,
  packs: readonly StoredPack[],
): Promise<RuleSelection> {
  const tiers = new Map(packs.map(({ pack }) => [pack.id, pack.tier]));
  const file = await readDataFile(join(seeds, 'rule-selection.yaml'), seeds);
  const check = checkSelection(file.value, (pack) => tiers.get(pack));
  if (check.ok) return check.selection;
  throw new DataFileError(file.locate(check.faults));
}
