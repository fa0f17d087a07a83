import type { CompiledCriterion, CompiledPack } from '../evaluator/compiled-pack';
import type { Status } from '../logic/status';
import { packScope } from '../operators/pack-scope';
import { isScored, ruleFor } from '../packs/pack';
import type { CriterionGoal, Goal, ScoredItem } from './goal';
import { pointsLadders } from './points-ladders';
import { goalOfRule, type GoalScope } from './rule-goals';

/** The required criteria of a pack as goals, in the pack's order. */
export function goalsOf({ pack, procedure, criteria }: CompiledPack): CriterionGoal[] {
  const scope = packScope(pack);
  const within: GoalScope = {
    scope,
    tier: pack.tier,
    goalOf: (rule) => goalOfRule(rule, within),
    criterion: (id) => {
      const item = criteria[scope.indexOf(id)] as CompiledCriterion;
      const rule = ruleFor(item.criterion, procedure);
      const check = statusOf(item);
      return { kind: 'every', check, parts: rule ? [within.goalOf(rule)] : [] };
    },
    itemsOf: (rule) =>
      scope.scoredBy(rule).map((index) => scoredItem(criteria[index] as CompiledCriterion)),
  };
  return criteria
    .filter(({ required }) => required)
    .map(({ criterion: { id } }) => ({ id, goal: within.criterion(id) }));
}

/** What the last evaluation found: other criteria and scores may stand behind it. */
function statusOf({ index }: CompiledCriterion): Goal['check'] {
  return ({ found }) => found.statuses[index] as Status;
}

function scoredItem({
  criterion,
  index,
  check,
  constants,
  pointsOf,
}: CompiledCriterion): ScoredItem {
  return {
    index,
    check,
    indicators: constants.indicators,
    most: pointsOf ?? 0,
    ladders: (draft) => (isScored(criterion) ? pointsLadders(criterion.points, draft) : []),
  };
}
