import type { Reading } from '../operators/operator';
import type { Case } from './case';
import type { ItemValue } from './result';

type OneValue = number | string | boolean | null;

/** Finds the value of one criterion in a case. */
export type ReadValue = (of: Case) => ItemValue;

/**
 * How to find the value of a criterion. A single reading stands alone; several readings of one
 * indicator go by year (`2025`), several indicators by id, and by id and year
 * (`rdExpenseRatio.2025`) where a year is named.
 */
export function valueReader(readings: readonly Reading[]): ReadValue {
  const [first] = readings;
  if (!first) return () => null;
  if (readings.length === 1) return first.read;
  const keysIn = keysByYear(readings);
  const reads = readings.map(({ read }) => read);
  return (of) => {
    const keys = keysIn(of.y1);
    const values: Record<string, OneValue> = {};
    for (let index = 0; index < reads.length; index += 1) {
      values[keys[index] as string] = (reads[index] as Reading['read'])(of);
    }
    return values;
  };
}

/** The keys of the values; made anew only when Y1 is another than the time before. */
function keysByYear(readings: readonly Reading[]): (y1: number) => readonly string[] {
  const isOne = readings.every(({ indicator }) => indicator === readings[0]?.indicator);
  let [keys, madeFor]: [readonly string[], number] = [[], NaN];
  return (y1) => {
    if (y1 === madeFor) return keys;
    keys = readings.map(({ indicator, back }) => {
      if (back === undefined) return indicator;
      return isOne ? String(y1 - back) : `${indicator}.${y1 - back}`;
    });
    madeFor = y1;
    return keys;
  };
}
