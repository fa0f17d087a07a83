import { decimalOf, type Decimal } from '@tidu/domain';

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction that a double stands for by its shortest decimal text. */
export function fractionOf(value: number): Fraction {
  return fractionOfDecimal(decimalOf(value));
}

export function fractionOfDecimal({ digits, scale }: Decimal): Fraction {
  return { over: digits, under: 10n ** BigInt(scale) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { over: -b.over, under: b.under });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** a ÷ b; b must not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const HUNDRED: Fraction = { over: 100n, under: 1n };
export const ONE: Fraction = { over: 1n, under: 1n };
