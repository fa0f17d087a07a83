import type { Bilingual } from '@tidu/domain';
import { unitInEnglish, withSeparators } from '../operators/words';

const SINGULAR: Readonly<Record<string, string>> = {
  items: 'item',
  people: 'person',
  years: 'year',
  points: 'point',
};

/**
 * Two decimals, more only where rounding would put the number on a round figure or on a limit that
 * it is not: a growth of 4.99996 % must not read as 5 %, nor 2.4999 as 2.5 beside a limit of 2.5.
 * @param limits numbers beside which it stands
 */
export function numberWords(value: number, limits: readonly number[] = []): string {
  const shown = [2, 4, 6, 8]
    .map((decimals) => Number(value.toFixed(decimals)))
    .find(
      (rounded) => rounded === value || !(Number.isInteger(rounded) || limits.includes(rounded)),
    );
  return withSeparators(shown ?? value);
}

/** A number with its unit: `4,820 万元`, `1 item`; as it is where there is no unit. */
export function quantityWords(
  value: number,
  unit: string | null,
  limits: readonly number[] = [],
): Bilingual {
  const number = numberWords(value, limits);
  if (unit === null) return { zh: number, en: number };
  const english = unitInEnglish(unit);
  return {
    zh: `${number} ${unit}`,
    en: `${number} ${value === 1 ? (SINGULAR[english] ?? english) : english}`,
  };
}

interface PointsFound {
  readonly min: number;
  readonly max: number;
}

/** Points: `6 分`, or a range while some are open: `0–10 分`. */
export function pointsWords({ min, max }: PointsFound): Bilingual {
  if (min === max) return quantityWords(min, '分');
  const range = `${numberWords(min)}–${numberWords(max)}`;
  return { zh: `${range} 分`, en: `${range} points` };
}

/** `6 分，满分 10 分`. */
export function pointsOutOf(points: PointsFound & { readonly of: number }): Bilingual {
  const { zh } = pointsWords(points);
  const { min, max } = points;
  const range = min === max ? numberWords(min) : `${numberWords(min)}–${numberWords(max)}`;
  return { zh: `${zh}，满分 ${points.of} 分`, en: `${range} of ${points.of} points` };
}
