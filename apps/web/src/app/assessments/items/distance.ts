import type { EvaluatedItemView } from '@tidu/contracts';

/** Places on a bar in per cent of its length. */
export interface Distance {
  readonly value: number;
  readonly limit: number;
}

/** The longest bar leaves some air behind what is drawn on it. */
const AIR = 1.15;

/** Where value and limit stand on one bar; undefined where there is not exactly one of each. */
export function distanceOf({
  value,
  limits,
}: Pick<EvaluatedItemView, 'value' | 'limits'>): Distance | undefined {
  const [limit, ...others] = limits;
  if (typeof value !== 'number' || !limit || others.length > 0) return undefined;
  const low = Math.min(0, value, limit.value);
  const length = (Math.max(0, value, limit.value) - low) * AIR;
  if (length === 0) return undefined;
  const place = (number: number): number => ((number - low) / length) * 100;
  return { value: place(value), limit: place(limit.value) };
}
