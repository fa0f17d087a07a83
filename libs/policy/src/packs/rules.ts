/** Y1 is the last full calendar year before asOf, Y2 the one before it; Y0 is the year of asOf. */
export const YEARS = ['Y0', 'Y1', 'Y2', 'Y3'] as const;
export type Year = (typeof YEARS)[number];

/** 以上 and 以下 include the number; 超过 does not. */
export const COMPARISONS = ['>=', '>', '<=', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A number at its default period (Y1, or the day of asOf) against a limit. */
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

/** Each of the named years above the one before it; years run from the latest back. */
export interface RisingRule {
  readonly op: 'rising';
  readonly indicator: string;
  readonly years: readonly Year[];
}

export interface IsRule {
  readonly op: 'is';
  readonly indicator: string;
  readonly value: boolean;
}

/** An enum is one of the values. */
export interface OneOfRule {
  readonly op: 'oneOf';
  readonly indicator: string;
  readonly values: readonly string[];
}

/** A set holds at least so many of the values. */
export interface CountOfRule {
  readonly op: 'countOf';
  readonly indicator: string;
  readonly values: readonly string[];
  readonly atLeast: number;
}

/** A yes-or-no fact that a person judges with grounds. */
export interface JudgedRule {
  readonly op: 'judged';
  readonly indicator: string;
}

/** A judgement for which the rule gives no number and no fact is kept: always a person's. */
export interface ManualRule {
  readonly op: 'manual';
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
  /** Any rank when left out. */
  readonly rankAtMost?: number;
  readonly withinYears: number;
}

/** On one of the lists of the Maker in China contest. */
export interface ContestRule {
  readonly op: 'contest';
  readonly lists: readonly string[];
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

export interface AtLeastRule {
  readonly op: 'atLeast';
  readonly count: number;
  readonly of: readonly Rule[];
}

export interface NotRule {
  readonly op: 'not';
  readonly rule: Rule;
}

export interface WaiverRule {
  readonly op: 'waiver';
  readonly item: Rule;
  readonly by: Rule;
}

/** A number decides which rule holds: from (included) to (not included); null is open. */
export interface ChooseCase {
  readonly from: number | null;
  readonly to: number | null;
  readonly rule: Rule;
}

export interface ChooseRule {
  readonly op: 'choose';
  readonly indicator: string;
  readonly cases: readonly ChooseCase[];
}

/** Another criterion of the same pack; its status stands in. */
export interface CriterionRule {
  readonly op: 'criterion';
  readonly id: string;
}

/** The points of the pack's score: the whole, a dimension, or one scored item. */
export interface ScoreRule {
  readonly op: 'score';
  readonly dimension?: string;
  readonly item?: string;
  readonly is: Comparison;
  readonly value: number;
}

/** The closed vocabulary of conditions. */
export type Rule =
  | CompareRule
  | EachYearRule
  | AnyYearRule
  | RisingRule
  | IsRule
  | OneOfRule
  | CountOfRule
  | JudgedRule
  | ManualRule
  | TitleRule
  | AwardRule
  | ContestRule
  | AllRule
  | AnyRule
  | AtLeastRule
  | NotRule
  | WaiverRule
  | ChooseRule
  | CriterionRule
  | ScoreRule;

export type Operator = Rule['op'];
