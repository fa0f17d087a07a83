import type { Case } from '../evaluator/case';

/** An enum point, null when it is not known. */
export function readText(indicator: string): (of: Case) => string | null {
  return (of) => {
    const value = of.facts[indicator];
    return typeof value === 'string' ? value : null;
  };
}
