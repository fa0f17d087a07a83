import type { Decimal } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import { MET, UNKNOWN, UNMET, type Status } from '../logic/status';
import type { Comparison } from '../packs/rules';

/**
 * A number read from a case. `read` is a double, good to about 12 digits, NaN when unknown;
 * `compare` is exact. Checks use the double and turn to the exact comparison only near the
 * threshold, so that no rounding error moves a value across a border.
 */
export interface Quantity {
  readonly read: (of: Case) => number;
  /** Negative, zero or positive as the exact quantity is below, equal to or above; only when known. */
  readonly compare: (of: Case, threshold: Decimal) => number;
  /** The size of the terms that may cancel each other in `read`; left out: that of the result. */
  readonly magnitude?: (of: Case) => number;
}

/** Above this relative distance a double decides; its own error is many times smaller. */
const NEAR = 1e-9;

/** How a known quantity stands to a number: negative below, zero on it, positive above; exact. */
export type Order = (of: Case, found: number) => number;

/** @returns an order that takes the double which the quantity has just been read as */
export function exactOrder(quantity: Quantity, threshold: Decimal, value: number): Order {
  const margin = NEAR * Math.max(1, Math.abs(value));
  return (of, found) => {
    const distance = found - value;
    const size = quantity.magnitude ? quantity.magnitude(of) : Math.abs(found);
    return Math.abs(distance) > margin + NEAR * size ? distance : quantity.compare(of, threshold);
  };
}

/** A check of a quantity against a number. */
export function compileComparison(
  quantity: Quantity,
  is: Comparison,
  threshold: Decimal,
  value: number,
): (of: Case) => Status {
  const order = exactOrder(quantity, threshold, value);
  const pass = passes(is);
  return (of) => {
    const found = quantity.read(of);
    if (Number.isNaN(found)) return UNKNOWN;
    return pass(order(of, found)) ? MET : UNMET;
  };
}

const PASSES: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
};

/** Whether an order (negative, zero, positive) satisfies a comparison. */
export function passes(is: Comparison): (order: number) => boolean {
  return PASSES[is];
}

const CENTI_MICRO = 1e8;

/** A double without its noise, for display and results: 7.000000000000001 becomes 7. */
export function withoutNoise(value: number): number {
  const rounded = Math.round(value * CENTI_MICRO) / CENTI_MICRO;
  return Math.abs(value) < 9e7 ? rounded : value;
}
