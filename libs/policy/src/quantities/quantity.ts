import type { Decimal } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { Comparison } from '../packs/pack';
import { MET, UNKNOWN, UNMET, type Status } from '../logic/status';

/**
 * A number read from a case. `read` is a double, good to about 12 digits, NaN when unknown;
 * `compare` is exact. Checks use the double and turn to the exact comparison only near the
 * threshold, so that no rounding error moves a value across a border.
 */
export interface Quantity {
  read(of: Case): number;
  /** Negative, zero or positive as the exact quantity is below, equal to or above; only when known. */
  compare(of: Case, threshold: Decimal): number;
}

/** Above this relative distance a double decides; its own error is many times smaller. */
const NEAR = 1e-9;

/** A check of a quantity against a number. */
export function compileComparison(
  quantity: Quantity,
  is: Comparison,
  threshold: Decimal,
  value: number,
): (of: Case) => Status {
  const margin = NEAR * Math.max(1, Math.abs(value));
  const passes = PASSES[is];
  return (of) => {
    const found = quantity.read(of);
    if (Number.isNaN(found)) return UNKNOWN;
    const distance = found - value;
    const far = Math.abs(distance) > margin + NEAR * Math.abs(found);
    return passes(far ? distance : quantity.compare(of, threshold)) ? MET : UNMET;
  };
}

const PASSES: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
};

const CENTI_MICRO = 1e8;

/** A double without its noise, for display and results: 7.000000000000001 becomes 7. */
export function withoutNoise(value: number): number {
  const rounded = Math.round(value * CENTI_MICRO) / CENTI_MICRO;
  return Math.abs(value) < 9e7 ? rounded : value;
}
