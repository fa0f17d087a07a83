import { addDecimals, decimalOf, formatDecimal, type Bilingual } from '@tidu/domain';
import type { Comparison } from '../packs/rules';
import { numberWords, quantityWords } from './number-words';

/** How far a figure is from the limit that decides it. */
export interface Distance {
  /** Towards met: negative while the limit is missed. Shares and rates in percentage points. */
  readonly value: number;
  readonly unit: string | null;
  /** `差 180 万元`, `高出 2.3 个百分点`. */
  readonly text: Bilingual;
}

/**
 * The distance of a known figure from its limit, exact: no noise of doubles.
 * @param passed whether the exact figure satisfies the comparison
 */
export function distanceOf(
  found: number,
  is: Comparison,
  limit: number,
  unit: string | null,
  passed: boolean,
): Distance {
  const upward = is === '>=' || is === '>';
  const value = upward ? subtract(found, limit) : subtract(limit, found);
  return { value, unit, text: distanceWords(value, upward, unit, passed) };
}

function distanceWords(
  value: number,
  upward: boolean,
  unit: string | null,
  passed: boolean,
): Bilingual {
  if (value === 0) return passed ? ON_THE_LINE : TOO_LITTLE;
  const by = gapWords(Math.abs(value), unit);
  if (unit === '名') return placesWords(Math.abs(value), value < 0);
  if (value < 0) {
    return upward
      ? { zh: `差 ${by.zh}`, en: `short by ${by.en}` }
      : { zh: `超出 ${by.zh}`, en: `over by ${by.en}` };
  }
  return upward
    ? { zh: `高出 ${by.zh}`, en: `ahead by ${by.en}` }
    : { zh: `尚余 ${by.zh}`, en: `${by.en} to spare` };
}

const ON_THE_LINE: Bilingual = { zh: '正好在界线上', en: 'exactly on the line' };

/** On the number where the number is not enough, or nearer to it than figures are told. */
const TOO_LITTLE: Bilingual = { zh: '须越过界线', en: 'the line must be passed' };

function placesWords(places: number, missed: boolean): Bilingual {
  const number = numberWords(places);
  const english = `${number} ${places === 1 ? 'place' : 'places'}`;
  return missed
    ? { zh: `差 ${number} 名`, en: `short by ${english}` }
    : { zh: `领先 ${number} 名`, en: `ahead by ${english}` };
}

/** A difference of shares is in percentage points. */
function gapWords(size: number, unit: string | null): Bilingual {
  if (unit !== '%') return quantityWords(size, unit);
  const number = numberWords(size);
  return {
    zh: `${number} 个百分点`,
    en: `${number} percentage ${size === 1 ? 'point' : 'points'}`,
  };
}

function subtract(a: number, b: number): number {
  const { digits, scale } = decimalOf(b);
  return Number(formatDecimal(addDecimals(decimalOf(a), { digits: -digits, scale })));
}
