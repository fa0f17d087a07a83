import type { Findings } from '../evaluator/case';
import { cellKey, type Move } from './cell';
import type { Draft } from './draft';
import { effortOf } from './efforts';
import type { PointsGoal, ScoredItem } from './goal';
import { lowestRung, type Ladder } from './ladder';
import { smallestGroups, type Lift } from './lift-groups';

/** So many groups of items are followed up; a score table has thousands. */
const MOST_GROUPS = 24;

/**
 * The groups of moves that together bring the points that a score lacks. Each item rises to what is
 * lacking, or as far as it can; what is too much is trimmed when the set is complete. Points still
 * open count as reached, as everywhere here.
 */
export function pointsWays(goal: PointsGoal, draft: Draft): Move[][] {
  if (goal.is === '<=' || goal.is === '<') return [];
  const { found } = draft.case;
  const lacking = goal.value - goal.items.reduce((sum, item) => sum + pointsOf(item, found), 0);
  const lifts = goal.items.flatMap((item) => liftsOf(item, lacking, draft));
  const { groups, leftOut } = smallestGroups(lifts, lacking, MOST_GROUPS);
  if (leftOut) draft.leftOut = true;
  return groups.map(movesOf);
}

function pointsOf({ index }: ScoredItem, { highest }: Findings): number {
  return highest[index] ?? 0;
}

function liftsOf(item: ScoredItem, lacking: number, draft: Draft): Lift[] {
  const present = pointsOf(item, draft.case.found);
  const pointsAfter = (): number => {
    item.check(draft.case);
    return pointsOf(item, draft.case.found);
  };
  const lifts = item
    .ladders(draft)
    .flatMap((ladder) => liftOn(ladder, { present, lacking, pointsAfter, draft }));
  // The tests have overwritten what was found.
  item.check(draft.case);
  return bestByCell(lifts, item.index);
}

interface Climb {
  readonly present: number;
  readonly lacking: number;
  readonly pointsAfter: () => number;
  readonly draft: Draft;
}

function liftOn({ cell, rungs, at }: Ladder, climb: Climb): Omit<Lift, 'item'>[] {
  const { present, lacking, pointsAfter, draft } = climb;
  if (rungs < 1) return [];
  let most = 0;
  draft.passes(cell, at(rungs), () => (most = pointsAfter()) > 0);
  const gain = Math.min(most - present, Math.max(lacking, 0));
  if (gain <= 0) return [];
  // Points are added up as doubles; a hair below the wanted number is the number.
  const enough = (): boolean => pointsAfter() >= present + gain - 1e-9;
  const rung = lowestRung(rungs, (each) => draft.passes(cell, at(each), enough));
  if (rung === undefined) return [];
  let reached = present;
  draft.passes(cell, at(rung), () => (reached = pointsAfter()) > 0);
  const effort = effortOf(cell, draft.readUnmoved(cell), at(rung));
  return [{ move: { cell, to: at(rung) }, gain: reached - present, effort }];
}

/** Of several ways to move one cell for one item the one with most points, then least effort. */
function bestByCell(lifts: readonly Omit<Lift, 'item'>[], item: number): Lift[] {
  const best = new Map<string, Lift>();
  for (const lift of lifts) {
    const key = cellKey(lift.move.cell);
    const other = best.get(key);
    if (
      !other ||
      lift.gain > other.gain ||
      (lift.gain === other.gain && lift.effort < other.effort)
    ) {
      best.set(key, { ...lift, item });
    }
  }
  return [...best.values()];
}

/** Two items may rise by the same cell: the larger move serves both. */
function movesOf(group: readonly Lift[]): Move[] {
  const largest = new Map<string, Lift>();
  for (const lift of group) {
    const key = cellKey(lift.move.cell);
    const other = largest.get(key);
    if (!other || lift.effort > other.effort) largest.set(key, lift);
  }
  return [...largest.values()].map(({ move }) => move);
}
