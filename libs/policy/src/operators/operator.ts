import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { Status } from '../logic/status';
import type { FieldSpecs } from '../packs/field-specs';
import type { Rule, ScoreRule } from '../packs/rules';

/** A compiled condition: pure, allocates nothing. */
export type Check = (of: Case) => Status;

/** One fact that a condition reads; `key` names it among the others of its criterion. */
export interface Reading {
  readonly indicator: string;
  /** Years before Y1 (0 is Y1, -1 the year of asOf), when the condition names a year. */
  readonly back?: number;
  readonly read: (of: Case) => number | string | boolean | null;
}

/** A number that decides a condition, by its indicator. */
export interface Limit {
  readonly indicator: string;
  readonly value: number;
}

/** How nested rules and the other criteria of the pack are reached; no operator imports another. */
export interface Scope {
  compile(rule: Rule): Check;
  readings(rule: Rule): readonly Reading[];
  limits(rule: Rule): readonly Limit[];
  describe(rule: Rule): Bilingual;
  /** The index of a condition of the pack. */
  indexOf(criterion: string): number;
  /** The indexes of the scored items that a score rule adds up. */
  scoredBy(rule: ScoreRule): readonly number[];
  /** The title of a criterion or dimension of the pack. */
  titleOf(id: string): Bilingual;
}

/** One word of the closed vocabulary: one short file each. */
export interface OperatorDef<R extends Rule> {
  /** The members of the rule beside `op`, for the validator and the published schema. */
  readonly fields: FieldSpecs;
  compile(rule: R, scope: Scope): Check;
  /** The facts it reads, in the order in which a person would look at them. */
  readings(rule: R, scope: Scope): readonly Reading[];
  /** The numbers that decide it, the general one first; left out: none. */
  limits?(rule: R, scope: Scope): readonly Limit[];
  /** What the rule asks, in words made from titles and numbers. */
  describe(rule: R, scope: Scope): Bilingual;
}
