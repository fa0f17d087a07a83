import type { Case } from './case';
import type { CompiledCriterion } from './compiled-pack';
import type { ItemValue } from './result';

type OneValue = number | string | boolean | null;

/**
 * What was found for a criterion. A single reading stands alone; several readings of one indicator
 * go by year (`2025`), several indicators by id, and by id and year (`rdExpenseRatio.2025`) where
 * a year is named.
 */
export function valueOf({ readings }: CompiledCriterion, of: Case): ItemValue {
  const first = readings[0];
  if (!first) return null;
  if (readings.length === 1) return first.read(of);
  const sameIndicator = readings.every(({ indicator }) => indicator === first.indicator);
  const values: Record<string, OneValue> = {};
  for (const { indicator, back, read } of readings) {
    const year = back === undefined ? undefined : String(of.y1 - back);
    const key = year === undefined ? indicator : sameIndicator ? year : `${indicator}.${year}`;
    values[key] = read(of);
  }
  return values;
}
