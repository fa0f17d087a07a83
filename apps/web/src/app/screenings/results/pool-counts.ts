import type { PoolView } from '@tidu/contracts';

export interface PoolCount {
  readonly pool: PoolView;
  readonly count: number;
}

/** Every pool of the programme with its number of enterprises, those without any as well. */
export function poolCounts(
  pools: readonly PoolView[],
  counts: Readonly<Record<string, number>>,
): PoolCount[] {
  return pools.map((pool) => ({ pool, count: counts[pool.id] ?? 0 }));
}
