import { addDecimals, decimalOf, formatDecimal } from '@tidu/domain';
import type { FactValue } from '../facts/facts';
import { isOutsideEffectiveDates } from '../packs/pack';
import type { Move, Moves } from './cell';
import { exceeds, wholeOf, type Draft } from './draft';
import type { CarriedFigure, GapChange, GapSet } from './gap-list';
import type { CriterionGoal } from './goal';
import { isUnmet } from './ways';

interface Grounds {
  readonly goals: readonly CriterionGoal[];
  readonly unmetToday: readonly string[];
}

/** A trimmed set of moves as it is shown: changes in the order of the criteria that need them. */
export function gapSetOf(moves: Moves, draft: Draft, { goals, unmetToday }: Grounds): GapSet {
  const unmetWith = (some: Iterable<Move>): string[] => {
    draft.take(some);
    return goals.filter(({ goal }) => isUnmet(goal, draft)).map(({ id }) => id);
  };
  const all = [...moves.values()];
  const unmet = unmetWith([]);
  const rank = new Map(goals.map(({ id }, index) => [id, index]));
  const rankOf = ({ neededFor: [first = ''] }: GapChange): number => rank.get(first) ?? 0;
  const changes = all
    .map((move) => changeOf(move, draft, unmetWith(all.filter((other) => other !== move))))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.year ?? 0) - (b.year ?? 0));
  const verdict = draft.take(all);
  if (verdict === 'unmet') throw new RangeError('a set of changes must not leave anything unmet');
  return {
    batchYear: Number(draft.case.asOf.slice(0, 4)),
    asOf: draft.case.asOf,
    outsideEffectiveDates: isOutsideEffectiveDates(draft.compiled.pack, draft.case.asOf),
    changes,
    cures: unmet,
    curedByTime: unmetToday.filter((id) => !unmet.includes(id)),
    verdict,
  };
}

function changeOf({ cell, to }: Move, draft: Draft, neededFor: readonly string[]): GapChange {
  const from = draft.readUnmoved(cell);
  return {
    indicator: cell.indicator,
    year: cell.year,
    from: from ?? null,
    to,
    delta: differenceOf(from, to),
    carries: carriedBy({ cell, to }, draft),
    neededFor,
  };
}

/** Exact: 280.1 − 100.05 is 180.05. */
function differenceOf(from: FactValue | undefined, to: FactValue): number | null {
  if (typeof to !== 'number' || typeof from !== 'number') return null;
  return Number(formatDecimal(addDecimals(decimalOf(to), decimalOf(-from))));
}

function carriedBy({ cell, to }: Move, draft: Draft): CarriedFigure[] {
  const whole = wholeOf(cell);
  if (!whole || cell.year === null) return [];
  const from = draft.readUnmoved(whole);
  return exceeds(to, from)
    ? [{ indicator: whole.indicator, year: cell.year, from: from as number, to: to as number }]
    : [];
}
