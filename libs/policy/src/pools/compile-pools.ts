import { isRequired, type RulePack } from '../packs/pack';
import { coreItemsOf, type Cultivation } from './programme';

const UNMET_LETTER = 'U';
const OPEN_LETTERS = 'KJ';

/**
 * Compiles the pools of a programme for a pack: from status letters (one a criterion, in the
 * pack's order) to a pool id. A core item that is open means `insufficient`; else the number of
 * unmet required items decides: parts and scored items count through the items that read them.
 * Open items are never counted as met nor as unmet.
 * @throws RangeError when a core item is no criterion of the pack
 */
export function compilePools(
  cultivation: Cultivation,
  pack: Pick<RulePack, 'id' | 'criteria'>,
): (statuses: string) => string {
  const core = coreItemsOf(cultivation, pack.id).map((id) => {
    const index = pack.criteria.findIndex((criterion) => criterion.id === id);
    if (index < 0) throw new RangeError(`core item ${id} is no criterion of the pack`);
    return index;
  });
  const required = pack.criteria.flatMap((criterion, at) => (isRequired(criterion) ? [at] : []));
  const byUnmet = Array.from({ length: required.length + 1 }, (_, unmet) =>
    poolFor(cultivation, unmet),
  );
  return (statuses) => {
    if (core.some((index) => OPEN_LETTERS.includes(statuses.charAt(index)))) {
      return cultivation.insufficient.id;
    }
    let unmet = 0;
    for (const index of required) if (statuses.charAt(index) === UNMET_LETTER) unmet += 1;
    return byUnmet[unmet] as string;
  };
}

function poolFor(cultivation: Cultivation, unmet: number): string {
  const band = cultivation.pools.find(
    (pool) => unmet >= pool.unmet.from && (pool.unmet.to === null || unmet <= pool.unmet.to),
  );
  if (!band) throw new RangeError(`no pool for ${unmet} unmet items`);
  return band.id;
}
