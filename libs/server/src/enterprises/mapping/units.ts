import { type Decimal, shiftDecimal } from '@tidu/domain';

interface Unit {
  readonly dimension: 'money' | 'people' | 'count' | 'ratio' | 'years' | 'level' | 'rank' | 'score';
  /** Power of ten of the dimension's base. */
  readonly exponent: number;
}

/** The units that a column may be in. Months are missing on purpose: a twelfth is no decimal. */
const UNITS: Readonly<Record<string, Unit>> = {
  元: { dimension: 'money', exponent: 0 },
  千元: { dimension: 'money', exponent: 3 },
  万元: { dimension: 'money', exponent: 4 },
  百万元: { dimension: 'money', exponent: 6 },
  千万元: { dimension: 'money', exponent: 7 },
  亿元: { dimension: 'money', exponent: 8 },
  人: { dimension: 'people', exponent: 0 },
  千人: { dimension: 'people', exponent: 3 },
  万人: { dimension: 'people', exponent: 4 },
  项: { dimension: 'count', exponent: 0 },
  件: { dimension: 'count', exponent: 0 },
  个: { dimension: 'count', exponent: 0 },
  比例: { dimension: 'ratio', exponent: 0 },
  '%': { dimension: 'ratio', exponent: -2 },
  '‰': { dimension: 'ratio', exponent: -3 },
  年: { dimension: 'years', exponent: 0 },
  级: { dimension: 'level', exponent: 0 },
  名: { dimension: 'rank', exponent: 0 },
  分: { dimension: 'score', exponent: 0 },
};

export const UNIT_NAMES = Object.keys(UNITS);

/** Longest first, so that 万元 is found before 元. */
const BY_LENGTH = [...UNIT_NAMES].sort((a, b) => b.length - a.length);

export function isUnit(name: string): boolean {
  return Object.hasOwn(UNITS, name);
}

/** Whether amounts in one unit can be told exactly in the other. */
export function canConvert(from: string, to: string): boolean {
  return isUnit(from) && UNITS[from]?.dimension === UNITS[to]?.dimension;
}

/**
 * The same amount in another unit, exact.
 * @throws RangeError when the units do not measure the same thing
 */
export function convertUnit(amount: Decimal, from: string, to: string): Decimal {
  const [source, target] = [UNITS[from], UNITS[to]];
  if (!source || source.dimension !== target?.dimension) {
    throw new RangeError(`${from} cannot be told in ${to}`);
  }
  return shiftDecimal(amount, source.exponent - target.exponent);
}

/** Parts an amount from a unit written behind it: `12.5%`, `1,234.5 万元`. */
export function splitUnit(text: string): { amount: string; unit: string | null } {
  const unit = BY_LENGTH.find((name) => text.endsWith(name));
  if (unit === undefined) return { amount: text, unit: null };
  return { amount: text.slice(0, -unit.length).trimEnd(), unit };
}
