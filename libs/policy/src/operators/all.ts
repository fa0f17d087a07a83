import { both } from '../logic/combine';
import { MET, type Status } from '../logic/status';
import type { AllRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { joinWords } from './words';

/** All-of, three-valued. */
export const all: OperatorDef<AllRule> = {
  fields: { of: { kind: 'rules' } },
  compile: (rule, scope) => {
    const checks = rule.of.map((part) => scope.compile(part));
    return (of) => {
      let status: Status = MET;
      for (const check of checks) status = both(status, check(of));
      return status;
    };
  },
  readings: (rule, scope) => rule.of.flatMap((part) => scope.readings(part)),
  limits: (rule, scope) => rule.of.flatMap((part) => scope.limits(part)),
  describe: (rule, scope) =>
    joinWords(
      rule.of.map((part) => scope.describe(part)),
      '，且',
      ', and ',
    ),
};
