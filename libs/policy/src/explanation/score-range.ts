import type { Case } from '../evaluator/case';
import { sumPoints } from '../scores/sum-points';

/** Points that are certain, and those that are still possible. */
export interface Points {
  readonly min: number;
  readonly max: number;
}

/** The points found for some items of a pack, by their places in it. */
export function getPoints(items: readonly number[], { found }: Case): Points {
  return { min: sumPoints(found.lowest, items), max: sumPoints(found.highest, items) };
}
