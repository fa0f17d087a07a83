import type { Operator, Rule } from '../packs/rules';
import { all } from './all';
import { any } from './any';
import { anyYear } from './any-year';
import { atLeast } from './at-least';
import { award } from './award';
import { choose } from './choose';
import { compare } from './compare';
import { contest } from './contest';
import { countOf } from './count-of';
import { criterion } from './criterion';
import { eachYear } from './each-year';
import { is } from './is';
import { judged } from './judged';
import { manual } from './manual';
import { not } from './not';
import { oneOf } from './one-of';
import type { OperatorDef } from './operator';
import { rising } from './rising';
import { score } from './score';
import { title } from './title';
import { waiver } from './waiver';

/** The whole vocabulary of conditions; a rule whose `op` is not here is refused. */
export const OPERATORS: { readonly [Op in Operator]: OperatorDef<Extract<Rule, { op: Op }>> } = {
  all,
  any,
  anyYear,
  atLeast,
  award,
  choose,
  compare,
  contest,
  countOf,
  criterion,
  eachYear,
  is,
  judged,
  manual,
  not,
  oneOf,
  rising,
  score,
  title,
  waiver,
};

/** The operator of a rule. The table pairs each `op` with its own rule type. */
export function operatorOf(rule: Rule): OperatorDef<Rule> {
  return OPERATORS[rule.op];
}
