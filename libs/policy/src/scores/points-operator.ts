import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { Limit, Reading } from '../operators/operator';
import type { FieldSpecs } from '../packs/field-specs';
import type { PointsRule } from '../packs/points-rules';

/** The points that are certain and those that are still possible; one cell is used over and over. */
export interface PointsCell {
  lowest: number;
  highest: number;
}

/** A compiled score: writes its range; allocates nothing. */
export type PointsCheck = (of: Case, into: PointsCell) => void;

/** How the scores inside a score are reached. */
export interface PointsScope {
  compile(rule: PointsRule): PointsCheck;
  bounds(rule: PointsRule): PointsCell;
  readings(rule: PointsRule): readonly Reading[];
  limits(rule: PointsRule): readonly Limit[];
  describe(rule: PointsRule): Bilingual;
}

/** One word of the closed vocabulary of scores: one short file each. */
export interface PointsDef<R extends PointsRule> {
  readonly fields: FieldSpecs;
  compile(rule: R, scope: PointsScope): PointsCheck;
  /** The fewest and the most points there are: the range while nothing is known. */
  bounds(rule: R, scope: PointsScope): PointsCell;
  readings(rule: R, scope: PointsScope): readonly Reading[];
  /** The numbers at which the points change. */
  limits(rule: R, scope: PointsScope): readonly Limit[];
  describe(rule: R, scope: PointsScope): Bilingual;
}

/** A score whose points are known or not at all: NaN means any of its points is still possible. */
export function allOrNothing(read: (of: Case) => number, bounds: PointsCell): PointsCheck {
  return (of, into) => {
    const points = read(of);
    const unknown = Number.isNaN(points);
    into.lowest = unknown ? bounds.lowest : points;
    into.highest = unknown ? bounds.highest : points;
  };
}
