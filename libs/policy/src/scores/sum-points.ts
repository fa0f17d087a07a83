import type { Decimal } from '@tidu/domain';
import {
  add,
  compareFractions,
  fractionOf,
  fractionOfDecimal,
  type Fraction,
} from '../quantities/fraction';
import { withoutNoise } from '../quantities/quantity';

const NEAR = 1e-9;
const NONE: Fraction = { over: 0n, under: 1n };

/** The points of some items added up, without the noise of doubles. */
export function sumPoints(points: Float64Array, items: readonly number[]): number {
  let total = 0;
  for (const item of items) total += points[item] ?? 0;
  return withoutNoise(total);
}

/** How a sum of points stands to a number: negative, zero, positive; exact near the number. */
export function compareSum(
  points: Float64Array,
  items: readonly number[],
  limit: Decimal,
  value: number,
): number {
  let total = 0;
  for (const item of items) total += points[item] ?? 0;
  const distance = total - value;
  if (Math.abs(distance) > NEAR * Math.max(1, Math.abs(value))) return distance;
  const exact = items.reduce((sum, item) => add(sum, fractionOf(points[item] ?? 0)), NONE);
  return compareFractions(exact, fractionOfDecimal(limit));
}
