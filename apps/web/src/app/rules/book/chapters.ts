import type { CriterionView, RuleGroupView, RulePackView } from '@tidu/contracts';

/** A chapter of the rule book with its criteria themselves. */
export interface Chapter extends Omit<RuleGroupView, 'items'> {
  readonly items: readonly CriterionView[];
}

/** The chapters in the order of the pack. */
export function chaptersOf({ groups, items }: Pick<RulePackView, 'groups' | 'items'>): Chapter[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return groups.map((group) => ({
    ...group,
    items: group.items.flatMap((id) => byId.get(id) ?? []),
  }));
}
