import type { CriterionRole, EvaluatedItemView, ItemStatusName } from '@tidu/contracts';

/** The items of one role; the scored ones once a dimension of the score table. */
export interface ItemGroup {
  readonly role: CriterionRole;
  readonly dimension: string | null;
  readonly items: readonly EvaluatedItemView[];
}

/** What the list of items can be narrowed to. */
export const ITEM_FILTERS = ['all', 'unmet', 'open', 'met'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];

const ROLES: readonly CriterionRole[] = ['required', 'scored', 'part', 'advisory'];
const SIDES: Readonly<Record<ItemStatusName, ItemFilter | undefined>> = {
  met: 'met',
  waived: 'met',
  unmet: 'unmet',
  unknown: 'open',
  manual: 'open',
  notApplicable: undefined,
};

export function readItemFilter(word: string | undefined): ItemFilter {
  return ITEM_FILTERS.find((filter) => filter === word) ?? 'all';
}

export function isShown({ status }: EvaluatedItemView, filter: ItemFilter): boolean {
  return filter === 'all' || SIDES[status] === filter;
}

/** What makes the verdict first, then the score, then what the conditions are made of. */
export function groupItems(items: readonly EvaluatedItemView[]): ItemGroup[] {
  const groups = new Map<string, EvaluatedItemView[]>();
  for (const role of ROLES) {
    for (const item of items.filter((one) => one.role === role)) {
      const key = `${role}/${item.dimension ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ role: first.role, dimension: first.dimension, items: members }] : [];
  });
}
