import type { CriterionResult, Evaluation, Facts, ItemStatus } from '@tidu/policy';
import type {
  ConditionProperties,
  Engine,
  NestedCondition,
  RuleProperties,
  RuleResult,
} from 'json-rules-engine';
import { verdictOf } from './evaluate-by-hand';
import {
  REGISTERED,
  SME,
  NORMAL,
  HONEST,
  ALLOWED,
  SAFE,
  TITLE,
  YEARS,
  REVENUE,
  MAIN,
  GROWTH,
  DEBT,
  RD_SUM,
  RD_RATIO,
  RIGHTS,
  MARKET,
  FIELD,
  SCORE,
  type Place,
} from './evaluate-by-hand-places';
import { addFigures } from './evaluate-json-rules-facts';

/*
 * CN-GRADIENT-2026/little-giant, recognition, for json-rules-engine: one rule a criterion, derived
 * figures as dynamic facts through the almanac, lists by operators of its own, and what the result
 * says beside status and value as parameters of the rule's event. The engine knows only true and
 * false: whether a failure is for want of a fact is read from its results.
 */

const is = (fact: string, value: boolean): ConditionProperties => ({
  fact,
  operator: 'equal',
  value,
});
const atLeast = (fact: string, value: number): ConditionProperties => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});
const atMost = (fact: string, value: number): ConditionProperties => ({
  fact,
  operator: 'lessThanInclusive',
  value,
});
const rule = (
  place: Place,
  conditions: readonly NestedCondition[],
  as: 'all' | 'any' = 'all',
): RuleProperties => ({
  name: place.id,
  conditions: as === 'all' ? { all: [...conditions] } : { any: [...conditions] },
  event: { type: place.id, params: place },
});

const RULES: readonly RuleProperties[] = [
  rule(REGISTERED, [is('registeredInChina', true)]),
  rule(SME, [is('isSme', true)]),
  rule(NORMAL, [is('abnormalOperationListed', false)]),
  rule(HONEST, [is('seriousDishonestyListed', false)]),
  rule(ALLOWED, [is('prohibitedProduct', false)]),
  rule(SAFE, [is('majorIncident3y', false)]),
  rule(TITLE, [{ fact: 'titles', operator: 'holdsSpecialisedOn', value: { fact: 'asOf' } }]),
  rule(YEARS, [atLeast('segmentYears', 3)]),
  rule(REVENUE, [atLeast('revenueOfLastYear', 5000)]),
  rule(MAIN, [atLeast('mainRevenueRatio', 90)]),
  rule(GROWTH, [atLeast('revenueCagr2y', 5)]),
  rule(DEBT, [atMost('debtRatio', 75)]),
  rule(RD_SUM, [atLeast('rdExpenseSum2y', 1200)]),
  rule(RD_RATIO, [atLeast('rdRatioOfLastYear', 3), atLeast('rdRatioOfYearBefore', 3)]),
  rule(
    RIGHTS,
    [
      atLeast('classIIpCount', 4),
      { fact: 'sciTechAwards', operator: 'hasNationalAwardAt', value: { fact: 'asOf' } },
    ],
    'any',
  ),
  rule(MARKET, [atLeast('marketShare', 10), atMost('marketRankDomestic', 3)], 'any'),
  rule(FIELD, [is('leadProductKeyField', true)]),
  rule(SCORE, [atLeast('scoreOfThisYear', 60)]),
];

/** The library is loaded only here: it serves the benchmark alone. */
export async function jsonRulesEngine(): Promise<Engine> {
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine([...RULES], { allowUndefinedFacts: true });
  addFigures(engine);
  return engine;
}

/** Runs all rules on one enterprise and gathers the whole list of results. */
export async function evaluateByJsonRules(
  engine: Engine,
  facts: Facts,
  asOf: string,
): Promise<Pick<Evaluation, 'verdict' | 'criteria'>> {
  const { results, failureResults } = await engine.run({ ...facts, asOf });
  const found = new Map<string, RuleResult>();
  for (const one of results) found.set(one.name, one);
  for (const one of failureResults) found.set(one.name, one);
  const criteria = RULES.map(({ name = '' }) => itemOf(name, found.get(name) as RuleResult));
  return { verdict: verdictOf(criteria), criteria };
}

function itemOf(id: string, { conditions, event, result }: RuleResult): CriterionResult {
  const parts = (
    'all' in conditions ? conditions.all : 'any' in conditions ? conditions.any : []
  ) as readonly (ConditionProperties & {
    readonly factResult?: unknown;
    readonly result?: boolean;
  })[];
  const value =
    parts.length === 1
      ? toValue(parts[0]?.factResult)
      : Object.fromEntries(parts.map(({ fact, factResult }) => [fact, toValue(factResult)]));
  const status = statusOf(id, result === true, 'any' in conditions, parts);
  return { ...(event?.params as Place), status, value, points: null };
}

function statusOf(
  id: string,
  isMet: boolean,
  isAny: boolean,
  parts: readonly { readonly factResult?: unknown; readonly result?: boolean }[],
): ItemStatus {
  if (isMet) return id === 'classIIpCount' && !parts[0]?.result ? 'waived' : 'met';
  const isAbsent = ({ factResult }: { readonly factResult?: unknown }) => factResult === undefined;
  const failures = parts.filter((part) => !part.result);
  const isOpen = isAny ? failures.some(isAbsent) : failures.every(isAbsent);
  if (!isOpen) return 'unmet';
  return id === 'leadProductKeyField' ? 'manual' : 'unknown';
}

function toValue(found: unknown): number | string | boolean | null {
  if (found === undefined) return null;
  return Array.isArray(found) ? found.length : (found as number | string | boolean);
}
