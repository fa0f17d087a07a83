import { UNMET } from '../logic/status';
import type { Move } from './cell';
import type { Draft } from './draft';
import type { FactGoal, Goal } from './goal';
import { lowestRung } from './ladder';
import { pointsWays } from './points-ways';

/** What is being worked on, the innermost goal first; it is finished before anything else begins. */
export interface Agenda {
  readonly goal: Goal;
  readonly then: Agenda | null;
}

/** One step towards a goal: moves made together, and what to work on next. */
export interface Way {
  readonly moves: readonly Move[];
  readonly agenda: Agenda;
}

/** The steps towards the innermost unmet goal from the facts as the draft has them; none: a dead end. */
export function nextWays(agenda: Agenda | null, draft: Draft): Way[] {
  for (let at = agenda; at !== null; at = at.then) {
    if (isUnmet(at.goal, draft)) return waysTo(at, draft);
  }
  return [];
}

export function isUnmet({ check }: Goal, draft: Draft): boolean {
  return check(draft.case) === UNMET;
}

function waysTo(agenda: Agenda, draft: Draft): Way[] {
  const { goal } = agenda;
  switch (goal.kind) {
    case 'every': {
      const first = goal.parts.find((part) => isUnmet(part, draft));
      return first ? waysTo({ goal: first, then: agenda }, draft) : [];
    }
    case 'some':
      return goal.parts
        .filter((part) => isUnmet(part, draft))
        .flatMap((part) => waysTo({ goal: part, then: agenda }, draft));
    case 'fact':
      return factMoves(goal, draft).map((move) => ({ moves: [move], agenda }));
    case 'points':
      return pointsWays(goal, draft).map((moves) => ({ moves, agenda }));
  }
}

/** On each ladder the lowest rung on which the condition is no longer unmet. */
function factMoves(goal: FactGoal, draft: Draft): Move[] {
  const cures = (): boolean => !isUnmet(goal, draft);
  return goal.ladders(draft).flatMap(({ cell, rungs, at }) => {
    const rung = lowestRung(rungs, (each) => draft.passes(cell, at(each), cures));
    return rung === undefined ? [] : [{ cell, to: at(rung) }];
  });
}
