import type { FactValue } from '../facts/facts';
import type { Cell } from './cell';

/** The values that a cell can be moved to, the least effort first; rungs count from 1. */
export interface Ladder {
  readonly cell: Cell;
  readonly rungs: number;
  readonly at: (rung: number) => FactValue;
}

/**
 * The lowest rung that passes, when passing once means passing above; undefined when not even the
 * highest does. It gallops up from the bottom, because most gaps are small against what a figure
 * could be, and then halves: about 2 × log2(rung) trials.
 */
export function lowestRung(rungs: number, passes: (rung: number) => boolean): number | undefined {
  if (rungs < 1 || !passes(rungs)) return undefined;
  let fails = 0;
  let stride = 1;
  while (fails + stride < rungs && !passes(fails + stride)) {
    fails += stride;
    stride *= 2;
  }
  let holds = Math.min(fails + stride, rungs);
  while (holds - fails > 1) {
    const middle = Math.floor((fails + holds) / 2);
    if (passes(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}
