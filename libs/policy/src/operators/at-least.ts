import { isFulfilled } from '../logic/combine';
import { MANUAL, MET, UNKNOWN, UNMET } from '../logic/status';
import type { AtLeastRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { joinWords } from './words';

/** At least n of the parts: met when so many are, unmet when the open ones cannot make up for it. */
export const atLeast: OperatorDef<AtLeastRule> = {
  fields: { count: { kind: 'integer', min: 1 }, of: { kind: 'rules' } },
  compile: (rule, scope) => {
    const checks = rule.of.map((part) => scope.compile(part));
    return (of) => {
      let met = 0;
      let unknown = 0;
      let manual = 0;
      for (const check of checks) {
        const status = check(of);
        if (isFulfilled(status)) met += 1;
        else if (status === UNKNOWN) unknown += 1;
        else if (status === MANUAL) manual += 1;
      }
      if (met >= rule.count) return MET;
      if (met + unknown + manual < rule.count) return UNMET;
      return unknown > 0 ? UNKNOWN : MANUAL;
    };
  },
  readings: (rule, scope) => rule.of.flatMap((part) => scope.readings(part)),
  limits: (rule, scope) => rule.of.flatMap((part) => scope.limits(part)),
  describe: (rule, scope) => {
    const parts = rule.of.map((part) => scope.describe(part));
    const words = joinWords(parts, '；', '; ');
    return {
      zh: `以下至少满足 ${rule.count} 项：${words.zh}`,
      en: `at least ${rule.count} of: ${words.en}`,
    };
  },
};
