import type { Subject } from '../evaluator/assess';
import type { CompiledPack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { CriterionResult, Evaluation } from '../evaluator/result';
import { applyChanges } from './apply-changes';
import type { FactChange } from './gap-list';

export interface WhatIf {
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** Criteria whose status or points differ, in the pack's order. */
  readonly changed: readonly string[];
}

/**
 * Evaluates an enterprise as it is and as it would be with free changes, on the same day.
 * @param asOf YYYY-MM-DD
 * @throws RangeError when a change names no stored indicator, see `applyChanges`; values are taken
 *   as they are: what comes from outside passes `checkFacts` first
 */
export function whatIf(
  compiled: CompiledPack,
  subject: Subject,
  asOf: string,
  changes: readonly FactChange[],
): WhatIf {
  const before = evaluate(compiled, subject, asOf);
  const facts = applyChanges(subject.facts, changes);
  const after = evaluate(compiled, { ...subject, facts }, asOf);
  const changed = after.criteria
    .filter((now, index) => !isSame(now, before.criteria[index]))
    .map(({ id }) => id);
  return { before, after, changed };
}

function isSame(now: CriterionResult, before: CriterionResult | undefined): boolean {
  return (
    now.status === before?.status &&
    now.points?.min === before.points?.min &&
    now.points?.max === before.points?.max
  );
}
