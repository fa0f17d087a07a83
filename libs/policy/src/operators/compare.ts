import { decimalOf } from '@tidu/domain';
import { NUMERIC } from '../packs/field-specs';
import { COMPARISONS, type CompareRule } from '../packs/rules';
import { compileComparison, withoutNoise } from '../quantities/quantity';
import { quantityOf } from '../quantities/quantity-of';
import type { OperatorDef } from './operator';
import { comparisonWords } from './words';

/** A number at its default period (Y1, or the day of asOf) against a limit. */
export const compare: OperatorDef<CompareRule> = {
  fields: {
    indicator: { kind: 'indicator', types: NUMERIC },
    is: { kind: 'oneOf', values: COMPARISONS },
    value: { kind: 'number' },
  },
  compile: ({ indicator, is, value }) =>
    compileComparison(quantityOf(indicator), is, decimalOf(value), value),
  readings: ({ indicator }) => {
    const quantity = quantityOf(indicator);
    return [{ indicator, read: (of) => numberOrNull(quantity.read(of)) }];
  },
  limits: ({ indicator, value }) => [{ indicator, value }],
  describe: ({ indicator, is, value }) => comparisonWords(indicator, is, value),
};

/** A number for results: null when unknown, without the noise of doubles. */
export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : withoutNoise(value);
}
