import type { EvaluatedItemView, WhatIfView } from '@tidu/contracts';

/** One item as it is and as it would be. */
export interface ComparedItem {
  readonly before: EvaluatedItemView;
  readonly after: EvaluatedItemView;
  readonly differs: boolean;
}

/** All items of a what-if in the order of the pack. */
export function comparedItems({ before, after, changed }: WhatIfView): ComparedItem[] {
  const byId = new Map(before.items.map((item) => [item.criterion, item]));
  return after.items.flatMap((item) => {
    const known = byId.get(item.criterion);
    if (!known) return [];
    return [{ before: known, after: item, differs: changed.includes(item.criterion) }];
  });
}
