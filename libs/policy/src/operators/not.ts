import { isFulfilled } from '../logic/combine';
import { MET, UNMET } from '../logic/status';
import type { NotRule } from '../packs/rules';
import type { OperatorDef } from './operator';

/** The opposite; what is open stays open. */
export const not: OperatorDef<NotRule> = {
  fields: { rule: { kind: 'rule' } },
  compile: ({ rule }, scope) => {
    const check = scope.compile(rule);
    return (of) => {
      const status = check(of);
      return status === UNMET ? MET : isFulfilled(status) ? UNMET : status;
    };
  },
  readings: ({ rule }, scope) => scope.readings(rule),
  describe: ({ rule }, scope) => {
    const words = scope.describe(rule);
    return { zh: `不属于：${words.zh}`, en: `not: ${words.en}` };
  },
};
