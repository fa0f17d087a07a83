import type { Bilingual } from '@tidu/domain';
import type { PointsRule } from './points-rules';
import type { Rule } from './rules';

/** recognition 认定, or review 复核 when the title's three years end. */
export const PROCEDURES = ['recognition', 'review'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Where the rule stands. `article` is null when it was not seen: it is never guessed. */
export interface Reference {
  readonly document: string;
  readonly annex: string | null;
  readonly article: string | null;
  readonly item: string | null;
}

/** A rule that differs by procedure; `notExamined` makes the item not applicable. */
export type RuleByProcedure = Readonly<Record<Procedure, Rule | 'notExamined'>>;

/**
 * What a criterion is for: `required` ones are the verdict (all of them); a `part` counts only
 * through the criteria that name it; `advisory` ones are judged by experts outside the computed
 * verdict, and are shown. Left out: required.
 */
export const ROLES = ['required', 'part', 'advisory'] as const;
export type Role = (typeof ROLES)[number];

interface CriterionWords {
  readonly id: string;
  readonly title: Bilingual;
  readonly reference: Reference;
  /** Whether the numbers were seen in official wording. */
  readonly confirmed: boolean;
  /** What proves it. */
  readonly evidence: Bilingual;
  /** How the text was read where it leaves a choice. */
  readonly note?: Bilingual;
}

/** A condition that is met or not. */
export interface ConditionCriterion extends CriterionWords {
  readonly role?: Role;
  readonly rule: Rule | RuleByProcedure;
}

/** An item of the score table; counts only through the score. */
export interface ScoredCriterion extends CriterionWords {
  readonly dimension: string;
  readonly points: PointsRule;
  /** A place that the items of a province fill. */
  readonly slot?: 'province';
}

export type Criterion = ConditionCriterion | ScoredCriterion;

export interface ScoreDimension {
  readonly id: string;
  readonly title: Bilingual;
  /** The points of its items add up to this. */
  readonly of: number;
}

/** A score table; the points of its dimensions add up to `of`. */
export interface ScoreTable {
  readonly of: number;
  readonly dimensions: readonly ScoreDimension[];
}

/** Both days included; null is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** When a pack is in force; `review` where reviews follow it for another time than recognitions. */
export interface EffectiveDates extends Period {
  readonly review?: Period;
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
  readonly effective: EffectiveDates;
  readonly procedures: readonly Procedure[];
  readonly notes?: Bilingual;
  readonly score?: ScoreTable;
  /** Whose items fill the province slots; left out: the slots are open. */
  readonly province?: { readonly division: string; readonly title: Bilingual };
  readonly criteria: readonly Criterion[];
}

export function isScored(criterion: Criterion): criterion is ScoredCriterion {
  return 'points' in criterion;
}

/** Whether a criterion is itself one of those that make the verdict. */
export function isRequired(criterion: Criterion): boolean {
  return !isScored(criterion) && (criterion.role ?? 'required') === 'required';
}

/** The rule of a condition in one procedure; undefined when it is not examined there, or is scored. */
export function ruleFor(criterion: Criterion, procedure: Procedure): Rule | undefined {
  if (isScored(criterion)) return undefined;
  const { rule } = criterion;
  if ('op' in rule) return rule;
  const chosen = rule[procedure];
  return chosen === 'notExamined' ? undefined : chosen;
}

/**
 * Whether a pack is tried on a day on which it is not in force.
 * @param procedure left out: whether it is in force for none of its procedures
 */
export function isOutsideEffectiveDates(
  pack: RulePack,
  asOf: string,
  procedure?: Procedure,
): boolean {
  const procedures = procedure ? [procedure] : pack.procedures;
  return procedures.every((one) => isOutside(effectiveDates(pack, one), asOf));
}

/** When a pack is in force for a procedure. */
export function effectiveDates({ effective }: RulePack, procedure: Procedure): Period {
  return procedure === 'review' ? (effective.review ?? effective) : effective;
}

function isOutside({ from, until }: Period, day: string): boolean {
  return (from !== null && day < from) || (until !== null && day > until);
}
