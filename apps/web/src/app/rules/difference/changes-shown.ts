import type {
  CriterionChange,
  CriterionChangeCounts,
  CriterionDifferenceView,
} from '@tidu/contracts';

/** What is shown: all that is not the same, everything, or one kind of change. */
export type Shown = 'different' | 'all' | CriterionChange;

const CHOICES: readonly Shown[] = ['different', 'all', 'changed', 'added', 'removed', 'same'];

/** What a word of the URL stands for; at first only what differs is shown. */
export function readShown(word: string | undefined): Shown {
  return CHOICES.find((choice) => choice === word) ?? 'different';
}

/** Every choice with its number of criteria. */
export function countsOf(
  counts: CriterionChangeCounts | undefined,
): { shown: Shown; count: number }[] {
  if (!counts) return [];
  const { same, changed, added, removed } = counts;
  const different = changed + added + removed;
  const numbers = { ...counts, different, all: different + same };
  return CHOICES.map((shown) => ({ shown, count: numbers[shown] }));
}

export function itemsShown(
  items: readonly CriterionDifferenceView[],
  shown: Shown,
): readonly CriterionDifferenceView[] {
  if (shown === 'all') return items;
  return items.filter(({ change }) =>
    shown === 'different' ? change !== 'same' : change === shown,
  );
}
