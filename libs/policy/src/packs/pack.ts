import type { Bilingual } from '@tidu/domain';

/** recognition 认定, or review 复核 when the title's three years end. */
export const PROCEDURES = ['recognition', 'review'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Y1 is the last full calendar year before asOf, Y2 the one before it; Y0 is the year of asOf. */
export const YEARS = ['Y0', 'Y1', 'Y2', 'Y3'] as const;
export type Year = (typeof YEARS)[number];

/** 以上 and 以下 include the number; 超过 does not. */
export const COMPARISONS = ['>=', '>', '<=', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface CompareRule {
  readonly op: 'compare';
  readonly indicator: string;
  readonly is: Comparison;
  readonly value: number;
}

export interface EachYearRule {
  readonly op: 'eachYear';
  readonly indicator: string;
  readonly years: readonly Year[];
  readonly is: Comparison;
  readonly value: number;
}

export interface AnyYearRule {
  readonly op: 'anyYear';
  readonly indicator: string;
  readonly years: readonly Year[];
  readonly is: Comparison;
  readonly value: number;
}

export interface IsRule {
  readonly op: 'is';
  readonly indicator: string;
  readonly value: boolean;
}

export interface JudgedRule {
  readonly op: 'judged';
  readonly indicator: string;
}

export interface TitleRule {
  readonly op: 'title';
  readonly tiers: readonly string[];
  /** `valid`: on asOf; `held`: at some time up to asOf. */
  readonly when: 'valid' | 'held';
}

export interface AwardRule {
  readonly op: 'award';
  readonly levels: readonly string[];
  readonly rankAtMost: number;
  readonly withinYears: number;
}

export interface AllRule {
  readonly op: 'all';
  readonly of: readonly Rule[];
}

export interface AnyRule {
  readonly op: 'any';
  readonly of: readonly Rule[];
}

export interface WaiverRule {
  readonly op: 'waiver';
  readonly item: Rule;
  readonly by: Rule;
}

/** The closed vocabulary of conditions. */
export type Rule =
  | CompareRule
  | EachYearRule
  | AnyYearRule
  | IsRule
  | JudgedRule
  | TitleRule
  | AwardRule
  | AllRule
  | AnyRule
  | WaiverRule;

export type Operator = Rule['op'];

/** Where the rule stands. `article` is null when it was not seen: it is never guessed. */
export interface Reference {
  readonly document: string;
  readonly annex: string | null;
  readonly article: string | null;
  readonly item: string | null;
}

/** A rule that differs by procedure; `notExamined` makes the item not applicable. */
export type RuleByProcedure = Readonly<Record<Procedure, Rule | 'notExamined'>>;

export interface Criterion {
  readonly id: string;
  readonly title: Bilingual;
  readonly reference: Reference;
  /** Whether the numbers were seen in official wording. */
  readonly confirmed: boolean;
  /** What proves it. */
  readonly evidence: Bilingual;
  /** How the text was read where it leaves a choice. */
  readonly note?: Bilingual;
  readonly rule: Rule | RuleByProcedure;
}

/** One version of one rule book for one tier. Immutable; known by its id and content hash. */
export interface RulePack {
  readonly format: 'tidu-rule-pack/1';
  readonly id: string;
  readonly tier: string;
  readonly title: Bilingual;
  readonly document: {
    readonly number: string;
    readonly title: string;
    readonly source: string | null;
  };
  readonly effective: { readonly from: string | null; readonly until: string | null };
  readonly procedures: readonly Procedure[];
  readonly notes?: Bilingual;
  readonly criteria: readonly Criterion[];
}

/** The rule of a criterion in one procedure; undefined when it is not examined there. */
export function ruleFor(criterion: Criterion, procedure: Procedure): Rule | undefined {
  const { rule } = criterion;
  if ('op' in rule) return rule;
  const chosen = rule[procedure];
  return chosen === 'notExamined' ? undefined : chosen;
}

/** Whether a pack is tried on a day on which it is not in force. */
export function isOutsideEffectiveDates(pack: RulePack, asOf: string): boolean {
  const { from, until } = pack.effective;
  return (from !== null && asOf < from) || (until !== null && asOf > until);
}
