import type { PointsOperator, PointsRule } from '../packs/points-rules';
import { entryLadders, levelLadders } from './choice-ladders';
import type { Draft } from './draft';
import type { Ladder } from './ladder';
import { numberLadders } from './number-ladders';

type LaddersOf<R extends PointsRule> = (rule: R, draft: Draft) => readonly Ladder[];

const LADDERS: { readonly [Op in PointsOperator]: LaddersOf<Extract<PointsRule, { op: Op }>> } = {
  band: ({ indicator }, draft) => numberLadders(indicator, 0, draft),
  step: ({ indicator }, draft) => numberLadders(indicator, 0, draft),
  own: ({ indicator }, draft) => numberLadders(indicator, 0, draft),
  option: ({ indicator }, draft) => levelLadders(indicator, draft),
  each: ({ indicator }, draft) => entryLadders(indicator, draft),
  best: ({ of }, draft) => of.flatMap((part) => pointsLadders(part, draft)),
  given: () => [],
};

/** The ladders on which a scored item can gain points. */
export function pointsLadders(rule: PointsRule, draft: Draft): readonly Ladder[] {
  return (LADDERS[rule.op] as LaddersOf<PointsRule>)(rule, draft);
}
