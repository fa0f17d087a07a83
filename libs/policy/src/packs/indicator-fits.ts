import type { Indicator } from '../indicators/indicator';
import type { FieldSpec } from './field-specs';

/** Whether an indicator may stand in a member of a rule. */
export function indicatorFits(
  indicator: Indicator,
  spec: Extract<FieldSpec, { kind: 'indicator' | 'boundedIndicator' }>,
): boolean {
  const { kind, type, min, max } = indicator;
  if (spec.kind === 'boundedIndicator') {
    return kind === 'point' && min !== undefined && max !== undefined;
  }
  return (
    spec.types.includes(type) &&
    !(spec.seriesOnly && kind === 'point') &&
    !(spec.storedSeries && kind !== 'series')
  );
}
