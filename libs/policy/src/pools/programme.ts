import type { Bilingual } from '@tidu/domain';

/** A cultivation pool 培育库. */
export interface Pool {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether its enterprises stand on the cultivation roster. */
  readonly onRoster: boolean;
}

/** A pool by the number of unmet items; both ends included, `to: null` is open. */
export interface PoolBand extends Pool {
  readonly unmet: { readonly from: number; readonly to: number | null };
}

/** Criterion ids by pack id; a plain list holds for every pack of the programme. */
export type CoreItems = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** How a screening puts enterprises in pools. */
export interface Cultivation {
  /** Criteria without which nothing can be said: one of them unknown means `insufficient`. */
  readonly coreItems: CoreItems;
  readonly insufficient: Pool;
  readonly pools: readonly PoolBand[];
}

/** One title with its packs and pools, as `seeds/programmes` holds it. */
export interface Programme {
  readonly format: 'tidu-programme/1';
  readonly id: string;
  readonly ordinal: number;
  readonly tier: string;
  readonly title: Bilingual;
  readonly packs: readonly string[];
  readonly cultivation: Cultivation;
}

/** All pools in the order in which people read them: best first, insufficient last. */
export function poolsOf({ cultivation }: Programme): readonly Pool[] {
  return [...cultivation.pools, cultivation.insufficient];
}

/** The core items under one pack; none for a pack that is not of the programme. */
export function coreItemsOf({ coreItems }: Cultivation, pack: string): readonly string[] {
  if (isForEveryPack(coreItems)) return coreItems;
  return Object.hasOwn(coreItems, pack) ? (coreItems[pack] ?? []) : [];
}

function isForEveryPack(coreItems: CoreItems): coreItems is readonly string[] {
  return Array.isArray(coreItems);
}

/** Which enterprises a pool holds, in words. */
export function describePool({ cultivation }: Programme, pool: Pool): Bilingual {
  const band = cultivation.pools.find(({ id }) => id === pool.id);
  if (!band) return { zh: '核心指标有缺', en: 'a core item is unknown' };
  const { from, to } = band.unmet;
  if (to === null) return { zh: `未达项 ${from} 项及以上`, en: `${from} or more items unmet` };
  if (from === to) {
    return from === 0
      ? { zh: '无未达项', en: 'no item unmet' }
      : { zh: `未达项 ${from} 项`, en: `${from} items unmet` };
  }
  return { zh: `未达项 ${from}—${to} 项`, en: `${from} to ${to} items unmet` };
}
