import type { EvaluationView, FactChangeView, WhatIfInputView } from '@tidu/contracts';
import { isSame } from './changes-word';

/** The figures of one year; those without a year come last. */
export interface InputGroup {
  readonly year: number | null;
  readonly inputs: readonly WhatIfInputView[];
}

/** The figures by year, the latest first. */
export function groupInputs(inputs: readonly WhatIfInputView[]): InputGroup[] {
  const years = [...new Set(inputs.map(({ year }) => year))];
  years.sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity));
  return years.map((year) => ({
    year,
    inputs: inputs.filter((input) => input.year === year),
  }));
}

/** The criteria that are not fulfilled, or have not all of their points. */
export function criteriaToWorkOn({ items }: EvaluationView): Set<string> {
  return new Set(
    items
      .filter(({ status, points }) =>
        points ? points.min < points.of : !['met', 'waived', 'notApplicable'].includes(status),
      )
      .map(({ criterion }) => criterion),
  );
}

/** Whether a figure matters: it is changed already, or something not fulfilled depends on it. */
export function matters(
  input: WhatIfInputView,
  criteria: ReadonlySet<string>,
  changes: readonly FactChangeView[],
): boolean {
  return (
    input.criteria.some((criterion) => criteria.has(criterion)) ||
    changes.some((change) => isSame(change, input))
  );
}
