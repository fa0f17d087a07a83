import type { Operator, Rule } from '../packs/pack';
import { all } from './all';
import { any } from './any';
import { anyYear } from './any-year';
import { award } from './award';
import { compare } from './compare';
import { eachYear } from './each-year';
import { is } from './is';
import { judged } from './judged';
import type { OperatorDef, Scope } from './operator';
import { title } from './title';
import { waiver } from './waiver';

/** The whole vocabulary; a rule whose `op` is not here is refused when its pack is read. */
export const OPERATORS: { readonly [Op in Operator]: OperatorDef<Extract<Rule, { op: Op }>> } = {
  all,
  any,
  anyYear,
  award,
  compare,
  eachYear,
  is,
  judged,
  title,
  waiver,
};

/** The operator of a rule. The table pairs each `op` with its own rule type. */
function operatorOf(rule: Rule): OperatorDef<Rule> {
  return OPERATORS[rule.op];
}

/** How nested rules reach their operators. */
export const SCOPE: Scope = {
  compile: (rule) => operatorOf(rule).compile(rule, SCOPE),
  readings: (rule) => operatorOf(rule).readings(rule, SCOPE),
  describe: (rule) => operatorOf(rule).describe(rule, SCOPE),
};
