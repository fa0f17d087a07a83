import { either } from '../logic/combine';
import { UNMET, type Status } from '../logic/status';
import type { AnyRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { joinWords } from './words';

/** Any-of, three-valued. */
export const any: OperatorDef<AnyRule> = {
  fields: { of: { kind: 'rules' } },
  compile: (rule, scope) => {
    const checks = rule.of.map((part) => scope.compile(part));
    return (of) => {
      let status: Status = UNMET;
      for (const check of checks) status = either(status, check(of));
      return status;
    };
  },
  readings: (rule, scope) => rule.of.flatMap((part) => scope.readings(part)),
  limits: (rule, scope) => rule.of.flatMap((part) => scope.limits(part)),
  describe: (rule, scope) =>
    joinWords(
      rule.of.map((part) => scope.describe(part)),
      '，或',
      ', or ',
    ),
};
