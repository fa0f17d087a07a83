import { MANUAL, UNKNOWN, UNMET, type Status } from '../logic/status';
import type { Draft } from './draft';
import type { OpenItem } from './gap-list';
import type { CriterionGoal, Goal, PointsGoal } from './goal';

/** The required criteria that are open, each with the indicators that keep it so. */
export function openItems(goals: readonly CriterionGoal[], draft: Draft): OpenItem[] {
  return goals.flatMap(({ id, goal }) => {
    const status = goal.check(draft.case);
    if (status !== UNKNOWN && status !== MANUAL) return [];
    return [
      {
        criterion: id,
        status: status === UNKNOWN ? ('unknown' as const) : ('manual' as const),
        indicators: indicatorsBehind(goal, [UNKNOWN, MANUAL], draft),
      },
    ];
  });
}

/** The indicators of the conditions that make a goal unmet. */
export function unmetIndicators(goal: Goal, draft: Draft): string[] {
  return indicatorsBehind(goal, [UNMET], draft);
}

/** The indicators of the conditions of such a status, along parts that have it too. */
function indicatorsBehind(goal: Goal, statuses: readonly Status[], draft: Draft): string[] {
  const found = new Set<string>();
  const visit = (at: Goal): void => {
    if (!statuses.includes(at.check(draft.case))) return;
    if (at.kind === 'fact') for (const indicator of at.indicators) found.add(indicator);
    else if (at.kind === 'points') pointsBehind(at, statuses, draft).forEach((id) => found.add(id));
    else at.parts.forEach(visit);
  };
  visit(goal);
  return [...found];
}

/** Of an open score the items whose points are open, of an unmet one those short of their most. */
function pointsBehind({ items }: PointsGoal, statuses: readonly Status[], draft: Draft): string[] {
  const { lowest, highest } = draft.case.found;
  return items
    .filter(({ index, most }) => {
      const [low = 0, high = 0] = [lowest[index], highest[index]];
      return statuses.includes(UNMET) ? high < most : low < high;
    })
    .flatMap(({ indicators }) => indicators);
}
