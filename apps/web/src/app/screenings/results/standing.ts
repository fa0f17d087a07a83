import type { AssessmentRow, CriterionView, ItemStatusName } from '@tidu/contracts';

type Side = 'met' | 'unmet' | 'open';

/** 达标, 未达 or 待核: the three sides that people count. Not examined counts on none. */
const SIDES: Readonly<Record<ItemStatusName, Side | undefined>> = {
  met: 'met',
  waived: 'met',
  unmet: 'unmet',
  unknown: 'open',
  manual: 'open',
  notApplicable: undefined,
};

/** The criteria of an enterprise by the side on which they stand, in the pack's order. */
export type Standing = Readonly<Record<Side, readonly CriterionView[]>>;

/** Sorts the required criteria of a line of results; `statuses` is in the pack's order. */
export function standingOf(
  { statuses }: Pick<AssessmentRow, 'statuses'>,
  criteria: readonly CriterionView[],
): Standing {
  const standing: Record<Side, CriterionView[]> = { met: [], unmet: [], open: [] };
  for (const [index, criterion] of criteria.entries()) {
    const status = statuses[index];
    const side = status && SIDES[status];
    if (side && criterion.role === 'required') standing[side].push(criterion);
  }
  return standing;
}
