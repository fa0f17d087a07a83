import type { AssessmentItemView } from '@tidu/contracts';

export interface PoolReason {
  readonly key: 'coreOpen' | 'noneUnmet' | 'someUnmet';
  /** The items that decide. */
  readonly items: readonly AssessmentItemView[];
}

/** Why an enterprise stands in its pool: first the core items that are not known, then the unmet. */
export function reasonOf(items: readonly AssessmentItemView[]): PoolReason {
  const coreOpen = items.filter(
    ({ core, status }) => core && (status === 'unknown' || status === 'manual'),
  );
  if (coreOpen.length > 0) return { key: 'coreOpen', items: coreOpen };
  // What a condition is made of, and what only gives points, counts on no side by itself.
  const unmet = items.filter(({ role, status }) => role === 'required' && status === 'unmet');
  return { key: unmet.length > 0 ? 'someUnmet' : 'noneUnmet', items: unmet };
}
