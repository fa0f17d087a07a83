import { decimalOf } from '@tidu/domain';
import { MET, UNKNOWN, UNMET } from '../logic/status';
import { COMPARISONS, type ScoreRule } from '../packs/rules';
import { passes } from '../quantities/quantity';
import { compareSum } from '../scores/sum-points';
import type { OperatorDef } from './operator';
import { SIGN } from './words';

/**
 * Points against a limit. Points are a range while items are unknown: met when every outcome
 * passes, unmet when none does, else unknown.
 */
export const score: OperatorDef<ScoreRule> = {
  fields: {
    dimension: { kind: 'reference', to: 'dimension', optional: true },
    item: { kind: 'reference', to: 'scored', optional: true },
    is: { kind: 'oneOf', values: COMPARISONS },
    value: { kind: 'number' },
  },
  compile: (rule, scope) => {
    const items = scope.scoredBy(rule);
    const limit = decimalOf(rule.value);
    const pass = passes(rule.is);
    return ({ found }) => {
      const low = pass(compareSum(found.lowest, items, limit, rule.value));
      const high = pass(compareSum(found.highest, items, limit, rule.value));
      return low === high ? (low ? MET : UNMET) : UNKNOWN;
    };
  },
  readings: () => [],
  describe: ({ dimension, item, is, value }, scope) => {
    const id = dimension ?? item;
    const title = id === undefined ? { zh: '评价得分', en: 'score' } : scope.titleOf(id);
    return {
      zh: `${title.zh} ${SIGN[is]} ${value} 分`,
      en: `${title.en} ${SIGN[is]} ${value} points`,
    };
  },
};
