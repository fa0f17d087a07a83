import { getIndicator } from '../indicators/find-indicator';
import type { Indicator } from '../indicators/indicator';
import type { Comparison } from '../packs/rules';
import type { Cell } from './cell';
import type { Draft } from './draft';
import { EFFORTS } from './efforts';
import { IMPROVEMENTS } from './improvements';
import type { Ladder } from './ladder';

/** Beyond any figure of an enterprise, as in `checkFacts`. */
const LARGEST = 1e12;

/**
 * The ladders that improve a number of a year. None when the comparison asks for the other way
 * (nobody shrinks to qualify), when the year is closed, or when effort does not move it.
 * @param back years before Y1
 */
export function numberLadders(
  indicator: string,
  back: number,
  draft: Draft,
  is?: Comparison,
): Ladder[] {
  const improvement = IMPROVEMENTS[indicator];
  if (!improvement || (is !== undefined && directionOf(is) !== improvement.towards)) return [];
  return improvement.by.flatMap(({ fact, earlier }) => {
    const ladder = numberLadder(cellOf(fact, back + earlier, draft), improvement.towards, draft);
    return ladder ? [ladder] : [];
  });
}

const directionOf = (is: Comparison): 'up' | 'down' => (is === '>=' || is === '>' ? 'up' : 'down');

function cellOf(fact: string, back: number, draft: Draft): Cell {
  const year = getIndicator(fact).kind === 'series' ? draft.case.y1 - back : null;
  return { indicator: fact, year };
}

/** The ladder of a cell from its present value; undefined when it cannot move. */
export function numberLadder(cell: Cell, towards: 'up' | 'down', draft: Draft): Ladder | undefined {
  const from = draft.read(cell);
  if (typeof from !== 'number' || !draft.isOpen(cell) || !(cell.indicator in EFFORTS)) {
    return undefined;
  }
  const indicator = getIndicator(cell.indicator);
  const fine = finenessOf(indicator);
  if (towards === 'up') {
    const start = Math.floor(from * fine);
    const end = (indicator.max ?? LARGEST) * fine;
    return { cell, rungs: end - start, at: (rung) => (start + rung) / fine };
  }
  const start = Math.ceil(from * fine);
  const end = (indicator.min ?? 0) * fine;
  return { cell, rungs: start - end, at: (rung) => (start - rung) / fine };
}

/** Rungs a unit: whole for counts and ranks, a hundredth else (100 元, 0.01 %, 0.01 分). */
export function finenessOf({ type }: Indicator): number {
  return type === 'integer' ? 1 : 100;
}
