import { type Decimal, parseDecimal } from '@tidu/domain';
import { canConvert, convertUnit, splitUnit } from '../mapping/units';
import { toHalfWidth } from './cell-text';

/** Groups of three digits: `1,234,567.8`; any other comma is a slip. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const IN_BRACKETS = /^\((.*)\)$/;

/**
 * Reads the number that a person typed: full width digits, thousands separators, and the brackets
 * with which accountants write negative numbers. Undefined when it is none.
 */
export function readNumber(text: string): Decimal | undefined {
  const plain = toHalfWidth(text).trim();
  const bracketed = IN_BRACKETS.exec(plain)?.[1];
  if (bracketed !== undefined) {
    const amount = /^\d/.test(bracketed) ? readUnsigned(bracketed) : undefined;
    return amount && { digits: -amount.digits, scale: amount.scale };
  }
  return readUnsigned(plain);
}

function readUnsigned(text: string): Decimal | undefined {
  return parseDecimal(GROUPED.test(text) ? text.replaceAll(',', '') : text);
}

/** An amount, or why there is none. */
export type AmountReading = { readonly amount: Decimal } | { readonly fault: 'number' | 'unit' };

/**
 * Reads an amount in the column's unit and tells it in the indicator's unit, exactly. The cell may
 * repeat the unit of its column; a percent or permille sign in a column of shares means itself.
 */
export function readAmount(text: string, columnUnit: string, wantedUnit: string): AmountReading {
  const { amount, unit } = splitUnit(toHalfWidth(text).trim());
  const number = readNumber(amount);
  if (!number) return { fault: 'number' };
  if (unit === null || unit === columnUnit) {
    return { amount: convertUnit(number, columnUnit, wantedUnit) };
  }
  const isShare = unit === '%' || unit === '‰';
  return isShare && canConvert(unit, wantedUnit)
    ? { amount: convertUnit(number, unit, wantedUnit) }
    : { fault: 'unit' };
}

/** The whole number that a decimal is; undefined when it has a fraction or no double holds it. */
export function wholeNumberOf(decimal: Decimal): number | undefined {
  const { digits, scale } = decimal;
  const unit = 10n ** BigInt(scale);
  if (digits % unit !== 0n) return undefined;
  const whole = Number(digits / unit);
  return Number.isSafeInteger(whole) ? whole : undefined;
}
