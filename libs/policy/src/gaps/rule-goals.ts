import type { Scope } from '../operators/operator';
import type {
  ChooseCase,
  ChooseRule,
  Comparison,
  Operator,
  Rule,
  ScoreRule,
  Year,
} from '../packs/rules';
import { yearsBack } from '../quantities/quantity-of';
import { booleanLadders, entryLadders, levelLadders, listLadders } from './choice-ladders';
import type { Draft } from './draft';
import type { FactGoal, Goal, ScoredItem } from './goal';
import type { Ladder } from './ladder';
import { laterTitleDays, lowestTierToGain } from './later-titles';
import { numberLadders } from './number-ladders';

/** How a rule reaches the rest of its pack. */
export interface GoalScope {
  readonly scope: Scope;
  readonly tier: string;
  readonly goalOf: (rule: Rule) => Goal;
  readonly criterion: (id: string) => Goal;
  readonly itemsOf: (rule: ScoreRule) => readonly ScoredItem[];
}

type Ladders = (draft: Draft) => readonly Ladder[];
type GoalOf<R extends Rule> = (rule: R, within: GoalScope) => Goal;

const NONE: Ladders = () => [];

/** The goal of each operator. What a person judges, and what a `not` excludes, no effort moves. */
const GOALS: { readonly [Op in Operator]: GoalOf<Extract<Rule, { op: Op }>> } = {
  all: (rule, within) => branch('every', rule, [...rule.of].sort(partsOfScoreFirst), within),
  any: (rule, within) => branch('some', rule, rule.of, within),
  atLeast: (rule, within) => branch('some', rule, rule.of, within),
  waiver: (rule, within) => branch('some', rule, [rule.item, rule.by], within),
  choose: chooseGoal,
  criterion: ({ id }, within) => within.criterion(id),

  compare: (rule, within) => fact(rule, within, numbers(rule, 0)),
  eachYear: (rule, within) => ({
    kind: 'every',
    check: within.scope.compile(rule),
    parts: byYear(rule, within, rule.is),
  }),
  anyYear: (rule, within) => ({
    kind: 'some',
    check: within.scope.compile(rule),
    parts: byYear(rule, within, rule.is),
  }),
  rising: (rule, within) => ({
    kind: 'every',
    check: within.scope.compile(rule),
    parts: byYear(rule, within, '>'),
  }),

  is: (rule, within) => fact(rule, within, () => booleanLadders(rule.indicator, rule.value)),
  oneOf: (rule, within) => fact(rule, within, (draft) => levelLadders(rule.indicator, draft)),
  countOf: (rule, within) =>
    fact(rule, within, (draft) => entryLadders(rule.indicator, draft, rule.values)),
  award: (rule, within) =>
    fact(rule, within, (draft) =>
      listLadders('sciTechAwards', draft, {
        level: rule.levels.includes('PROVINCIAL') ? 'PROVINCIAL' : 'NATIONAL',
        rank: rule.rankAtMost ?? 1,
        date: draft.case.asOf,
      }),
    ),
  contest: (rule, within) =>
    fact(rule, within, (draft) =>
      listLadders('makerContest', draft, {
        list: rule.lists.includes('TOP500') ? 'TOP500' : 'TOP50',
        date: draft.case.asOf,
      }),
    ),
  title: (rule, within) =>
    fact(rule, within, (draft) => {
      const tier = lowestTierToGain(rule, within.tier, draft.yearsAhead);
      if (tier === undefined) return [];
      return listLadders('titles', draft, { tier, ...laterTitleDays(draft.case.asOf) });
    }),

  judged: (rule, within) => fact(rule, within, NONE),
  manual: (rule, within) => fact(rule, within, NONE),
  not: (rule, within) => fact(rule, within, NONE),
  score: (rule, within) => ({
    kind: 'points',
    check: within.scope.compile(rule),
    is: rule.is,
    value: rule.value,
    items: within.itemsOf(rule),
  }),
};

/** The goal of a rule. The table pairs each `op` with its own rule type. */
export function goalOfRule(rule: Rule, within: GoalScope): Goal {
  return (GOALS[rule.op] as GoalOf<Rule>)(rule, within);
}

function branch(
  kind: 'every' | 'some',
  rule: Rule,
  parts: readonly Rule[],
  within: GoalScope,
): Goal {
  return { kind, check: within.scope.compile(rule), parts: parts.map(within.goalOf) };
}

function fact(rule: Rule, { scope }: GoalScope, ladders: Ladders): FactGoal {
  const indicators = [...new Set(scope.readings(rule).map(({ indicator }) => indicator))];
  return { kind: 'fact', check: scope.compile(rule), indicators, ladders };
}

function numbers({ indicator, is }: { indicator: string; is: Comparison }, back: number): Ladders {
  return (draft) => numberLadders(indicator, back, draft, is);
}

type YearsRule = Extract<Rule, { years: readonly Year[] }>;

function byYear(rule: YearsRule, within: GoalScope, is: Comparison): Goal[] {
  return rule.years.map((year) =>
    fact(
      { ...rule, years: [year] },
      within,
      numbers({ indicator: rule.indicator, is }, yearsBack(year)),
    ),
  );
}

/** What counts for a part of the score counts for the whole too: the part is worked on first. */
function partsOfScoreFirst(a: Rule, b: Rule): number {
  return Number(isWholeScore(a)) - Number(isWholeScore(b));
}

function isWholeScore(rule: Rule): boolean {
  return rule.op === 'score' && rule.dimension === undefined && rule.item === undefined;
}

/** Either the rule of the case that holds, or the number moved into another case and its rule. */
function chooseGoal(rule: ChooseRule, within: GoalScope): Goal {
  const parts = rule.cases.map((part) => {
    const rules = [...borders(rule.indicator, part), part.rule];
    return branch('every', { op: 'all', of: rules }, rules, within);
  });
  return { kind: 'some', check: within.scope.compile(rule), parts };
}

function borders(indicator: string, { from, to }: ChooseCase): Rule[] {
  const lower: Rule[] = from === null ? [] : [{ op: 'compare', indicator, is: '>=', value: from }];
  const upper: Rule[] = to === null ? [] : [{ op: 'compare', indicator, is: '<', value: to }];
  return [...lower, ...upper];
}
