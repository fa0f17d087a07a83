import type { Case } from '../evaluator/case';
import type { Series } from '../facts/facts';

/** A number of a case, NaN when it is not known. */
export type ReadNumber = (of: Case) => number;

/** The value of a series `back` years before Y1 (0 is Y1, -1 is the year of asOf). */
export function readSeries(indicator: string, back: number): ReadNumber {
  return (of) => {
    const series = of.facts[indicator] as Series | undefined;
    return series?.[of.y1 - back] ?? NaN;
  };
}

/** The value of a point. */
export function readPoint(indicator: string): ReadNumber {
  return (of) => {
    const value = of.facts[indicator];
    return typeof value === 'number' ? value : NaN;
  };
}
