import type { Tally } from '@tidu/data-access';
import {
  ITEM_STATUSES,
  poolsOf,
  statusOfLetter,
  type Programme,
  type RulePack,
} from '@tidu/policy';

/** A tally with every verdict, pool and item of a programme and pack at zero. */
export function emptyTally(programme: Programme, pack: RulePack): Tally {
  const zeros = (keys: readonly string[]): Record<string, number> =>
    Object.fromEntries(keys.map((key) => [key, 0]));
  return {
    enterprises: 0,
    verdicts: zeros(['met', 'unmet', 'undetermined']),
    pools: zeros(poolsOf(programme).map(({ id }) => id)),
    items: Object.fromEntries(pack.criteria.map(({ id }) => [id, zeros(ITEM_STATUSES)])),
  };
}

/** Counts one assessment. */
export function count(
  tally: Tally,
  pack: RulePack,
  { verdict, pool, statuses }: { verdict: string; pool: string; statuses: string },
): void {
  tally.enterprises += 1;
  increase(tally.verdicts, verdict, 1);
  increase(tally.pools, pool, 1);
  pack.criteria.forEach(({ id }, index) => {
    increase(itemCounts(tally, id), statusOfLetter(statuses.charAt(index)), 1);
  });
}

/** Adds the counts of a chunk to a whole. */
export function addTally(whole: Tally, part: Tally): void {
  whole.enterprises += part.enterprises;
  addCounts(whole.verdicts, part.verdicts);
  addCounts(whole.pools, part.pools);
  for (const [id, counts] of Object.entries(part.items)) addCounts(itemCounts(whole, id), counts);
}

function addCounts(whole: Record<string, number>, part: Record<string, number>): void {
  for (const [key, number] of Object.entries(part)) increase(whole, key, number);
}

function increase(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function itemCounts(tally: Tally, id: string): Record<string, number> {
  return (tally.items[id] ??= {});
}
