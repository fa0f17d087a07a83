import type { Operator, Rule } from '../packs/rules';
import type { Explain, Finding, RuleContext } from './finding';
import { chooseFinding } from './findings/choose';
import { compareFinding } from './findings/compare';
import { compositeFinding, notFinding } from './findings/composites';
import { countOfFinding, oneOfFinding } from './findings/held-values';
import { listFinding } from './findings/list-entries';
import { risingFinding, yearsFinding } from './findings/over-years';
import { scoreFinding } from './findings/score';
import { criterionFinding, waiverFinding } from './findings/standing-in';
import { isFinding, judgedFinding, manualFinding } from './findings/yes-or-no';

/** How each word of the vocabulary is explained; total by its type. */
const EXPLAIN: { readonly [Op in Operator]: Explain<Extract<Rule, { op: Op }>> } = {
  all: compositeFinding,
  any: compositeFinding,
  anyYear: yearsFinding,
  atLeast: compositeFinding,
  award: listFinding,
  choose: chooseFinding,
  compare: compareFinding,
  contest: listFinding,
  countOf: countOfFinding,
  criterion: criterionFinding,
  eachYear: yearsFinding,
  is: isFinding,
  judged: judgedFinding,
  manual: manualFinding,
  not: notFinding,
  oneOf: oneOfFinding,
  rising: risingFinding,
  score: scoreFinding,
  title: listFinding,
  waiver: waiverFinding,
};

/**
 * What was found out about a rule: its status, which is the evaluator's, and what was found beside
 * what is asked.
 */
export function explainRule(rule: Rule, context: Omit<RuleContext, 'explain'>): Finding {
  // The table pairs each `op` with its own rule type.
  const explain = EXPLAIN[rule.op] as Explain<Rule>;
  return explain(rule, {
    ...context,
    explain: (inner, subject) => explainRule(inner, { ...context, subject }),
  });
}
