import type { Case } from '../evaluator/case';

/** A yes-or-no point, null when it is not known. */
export function readBoolean(indicator: string): (of: Case) => boolean | null {
  return (of) => {
    const value = of.facts[indicator];
    return typeof value === 'boolean' ? value : null;
  };
}
