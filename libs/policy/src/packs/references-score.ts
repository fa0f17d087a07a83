import { partsOf } from './criterion-order';
import { ruleFor, type RulePack } from './pack';
import type { Rule } from './rules';

/** Whether any condition of a pack asks for points. */
export function referencesScore(pack: RulePack): boolean {
  return pack.procedures.some((procedure) =>
    pack.criteria.some((criterion) => {
      const rule = ruleFor(criterion, procedure);
      return rule !== undefined && asksForPoints(rule);
    }),
  );
}

function asksForPoints(rule: Rule): boolean {
  return rule.op === 'score' || partsOf(rule).some(asksForPoints);
}
