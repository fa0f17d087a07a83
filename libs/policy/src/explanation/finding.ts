import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import { ITEM_STATUSES, type ItemStatus } from '../logic/status';
import type { Scope } from '../operators/operator';
import type { Rule } from '../packs/rules';
import { factsBehind, isKnown, type FactRead } from './facts-behind';
import type { Distance } from './distance';

/** What was found out about one rule on one day. */
export interface Finding {
  readonly status: ItemStatus;
  /** What was found beside what is asked, without the verdict. */
  readonly clause: Bilingual;
  /** null where there is no single limit or nothing to measure from. */
  readonly distance: Distance | null;
  /** Facts for want of which it is open. */
  readonly missing: readonly FactRead[];
  /** The findings of the rules that it is made of. */
  readonly parts: readonly Finding[];
  /** The clause without what its parts say; left out where it is the same. */
  readonly brief?: Bilingual;
  /** The criterion of the pack that it stands for. */
  readonly criterion?: string;
}

/** What a rule is explained from. */
export interface RuleContext {
  readonly of: Case;
  /** Its words are those of the explanation. */
  readonly scope: Scope;
  /** The title under which the rule stands; left out for a rule inside another. */
  readonly subject?: Bilingual;
  /** Whether a note to the item says more. */
  readonly noted: boolean;
  /** Who judges what no fact decides. */
  readonly judge: Bilingual;
  /** Explains a rule inside this one, under a title or under its own. */
  explain(rule: Rule, subject?: Bilingual): Finding;
}

/** Explains the rules of one operator. */
export type Explain<R extends Rule> = (rule: R, context: RuleContext) => Finding;

/** The status of a rule by itself; the one that the evaluator gives it. */
export function statusOf(rule: Rule, { scope, of }: RuleContext): ItemStatus {
  return ITEM_STATUSES[scope.compile(rule)(of)];
}

/** Whether a status counts as met. */
export function counts(status: ItemStatus): boolean {
  return status === 'met' || status === 'waived' || status === 'notApplicable';
}

/** Whether it is not yet known what a status will be. */
export function isOpen(status: ItemStatus): boolean {
  return status === 'unknown' || status === 'manual';
}

/** The facts that a rule reads and that are not known. */
export function missingFor(rule: Rule, { scope, of }: RuleContext): FactRead[] {
  const readers = scope.readings(rule).map(({ read }) => read);
  return factsBehind(readers, of).filter((fact) => !isKnown(fact, of));
}

/** A finding of a rule that stands by itself. */
export function single(
  status: ItemStatus,
  clause: Bilingual,
  details: Partial<Finding> = {},
): Finding {
  return { status, clause, distance: null, missing: [], parts: [], ...details };
}
