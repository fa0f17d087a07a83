import type { PointsOperator, PointsRule } from '../packs/points-rules';
import { band } from './band';
import { best } from './best';
import { each } from './each';
import { given } from './given';
import { option } from './option';
import { own } from './own';
import type { PointsDef, PointsScope } from './points-operator';
import { step } from './step';

/** The whole vocabulary of scores; an `op` that is not here is refused when its pack is read. */
export const POINTS_OPERATORS: {
  readonly [Op in PointsOperator]: PointsDef<Extract<PointsRule, { op: Op }>>;
} = { band, best, each, given, option, own, step };

/** The operator of a score. The table pairs each `op` with its own rule type. */
function operatorOf(rule: PointsRule): PointsDef<PointsRule> {
  return POINTS_OPERATORS[rule.op];
}

/** How nested scores reach their operators. */
export const POINTS_SCOPE: PointsScope = {
  compile: (rule) => operatorOf(rule).compile(rule, POINTS_SCOPE),
  bounds: (rule) => operatorOf(rule).bounds(rule, POINTS_SCOPE),
  readings: (rule) => operatorOf(rule).readings(rule, POINTS_SCOPE),
  limits: (rule) => operatorOf(rule).limits(rule, POINTS_SCOPE),
  describe: (rule) => operatorOf(rule).describe(rule, POINTS_SCOPE),
};
