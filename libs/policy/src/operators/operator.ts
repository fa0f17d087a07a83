import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { Status } from '../logic/status';
import type { Rule } from '../packs/pack';
import type { FieldSpecs } from '../packs/field-specs';

/** A compiled condition: pure, allocates nothing. */
export type Check = (of: Case) => Status;

/** One fact that a condition reads; `key` names it among the others of its criterion. */
export interface Reading {
  readonly indicator: string;
  /** The calendar year read, when the condition names one; undefined for the default period. */
  readonly year?: (of: Case) => number;
  readonly read: (of: Case) => number | string | boolean | null;
}

/** How the operators of nested rules are reached, so that no operator imports another. */
export interface Scope {
  compile(rule: Rule): Check;
  readings(rule: Rule): readonly Reading[];
  describe(rule: Rule): Bilingual;
}

/** One word of the closed vocabulary: one short file each. */
export interface OperatorDef<R extends Rule> {
  /** The members of the rule beside `op`, for the validator and the published schema. */
  readonly fields: FieldSpecs;
  compile(rule: R, scope: Scope): Check;
  /** The facts it reads, in the order in which a person would look at them. */
  readings(rule: R, scope: Scope): readonly Reading[];
  /** What the rule asks, in words made from titles and numbers. */
  describe(rule: R, scope: Scope): Bilingual;
}
