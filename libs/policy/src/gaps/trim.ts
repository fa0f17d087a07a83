import type { FactValue } from '../facts/facts';
import { getIndicator } from '../indicators/find-indicator';
import { cellKey, type Cell, type Move, type Moves } from './cell';
import type { Draft } from './draft';
import { effortOf } from './efforts';
import type { Goal } from './goal';
import { lowestRung, type Ladder } from './ladder';
import { finenessOf } from './number-ladders';
import { isUnmet } from './ways';

/** Dropping and shrinking can make each other possible; no pack seen needs more than three rounds. */
const MOST_ROUNDS = 10;

/**
 * A complete set of moves without what it does not need: moves that can be left out are, the
 * hardest first, and the others become as small as they can. When it ends no single move can be
 * left out.
 */
export function trim(moves: Moves, root: Goal, draft: Draft): Moves {
  const reaches = (some: Iterable<Move>): boolean => {
    draft.take(some);
    return !isUnmet(root, draft);
  };
  let kept = dropNeedless(moves, reaches, draft);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const smaller = shrink(kept, reaches, draft);
    const fewer = dropNeedless(smaller, reaches, draft);
    if (fewer.size === kept.size && smaller === kept) return kept;
    kept = fewer;
  }
  return kept;
}

type Reaches = (moves: Iterable<Move>) => boolean;

/** Leaves out one move after the other until none can be. */
function dropNeedless(moves: Moves, reaches: Reaches, draft: Draft): Moves {
  const kept = new Map<string, Move>(moves);
  for (;;) {
    const needless = hardestFirst(kept, draft).find((move) => reaches(without(kept, move)));
    if (!needless) return kept;
    kept.delete(cellKey(needless.cell));
  }
}

/** Each move to the lowest rung that still does; the same moves when none can be smaller. */
function shrink(moves: Moves, reaches: Reaches, draft: Draft): Moves {
  let smallest = moves;
  for (const move of hardestFirst(moves, draft)) {
    const ladder = ladderTo(move, draft.readUnmoved(move.cell));
    if (!ladder) continue;
    const others = without(smallest, move);
    const does = (rung: number): boolean =>
      reaches([...others, { cell: move.cell, to: ladder.at(rung) }]);
    const rung = lowestRung(ladder.rungs - 1, does);
    if (rung === undefined) continue;
    smallest = new Map(smallest).set(cellKey(move.cell), {
      cell: move.cell,
      to: ladder.at(rung),
    });
  }
  return smallest;
}

function without(moves: Moves, { cell }: Move): Move[] {
  const key = cellKey(cell);
  return [...moves].filter(([other]) => other !== key).map(([, move]) => move);
}

function hardestFirst(moves: Moves, draft: Draft): Move[] {
  const effort = ({ cell, to }: Move): number => effortOf(cell, draft.readUnmoved(cell), to);
  return [...moves.values()].sort((a, b) => effort(b) - effort(a));
}

/** The values from what stands now to where a move goes; undefined when there is nothing between. */
function ladderTo({ cell, to }: Move, from: FactValue | undefined): Ladder | undefined {
  if (typeof to === 'number' && typeof from === 'number') return numbersBetween(cell, from, to);
  if (typeof to !== 'string' || typeof from !== 'string') return undefined;
  const { values = [] } = getIndicator(cell.indicator);
  const levels = values.slice(values.indexOf(to), values.indexOf(from)).reverse();
  return { cell, rungs: levels.length, at: (rung) => levels[rung - 1] as string };
}

function numbersBetween(cell: Cell, from: number, to: number): Ladder {
  const fine = finenessOf(getIndicator(cell.indicator));
  const end = Math.round(to * fine);
  const rungs = Math.ceil(Math.abs(end - from * fine));
  const sign = to > from ? 1 : -1;
  return { cell, rungs, at: (rung) => (end - sign * (rungs - rung)) / fine };
}
