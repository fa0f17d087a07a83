import { getIndicator } from '../indicators/find-indicator';
import type { Limit, Reading } from '../operators/operator';
import type { CriterionResult } from './result';

/** What a criterion's result says whatever the facts are; made once, when the pack is compiled. */
export type ResultConstants = Pick<CriterionResult, 'unit' | 'threshold' | 'indicators'>;

export function resultConstants(
  readings: readonly Reading[],
  limits: readonly Limit[],
): ResultConstants {
  const indicators = [...new Set(readings.map(({ indicator }) => indicator))];
  return { unit: unitOf(indicators), threshold: thresholdOf(limits), indicators };
}

function unitOf(indicators: readonly string[]): CriterionResult['unit'] {
  const units = indicators.map((id) => [id, getIndicator(id).unit] as const);
  const [first] = units;
  if (!first) return null;
  return units.every(([, unit]) => unit === first[1]) ? first[1] : Object.fromEntries(units);
}

/** The first limit of an indicator is the general one; the exceptions follow it. */
function thresholdOf(limits: readonly Limit[]): CriterionResult['threshold'] {
  const general = new Map<string, number>();
  for (const { indicator, value } of limits) {
    if (!general.has(indicator)) general.set(indicator, value);
  }
  const [first] = general.values();
  if (first === undefined) return null;
  return general.size === 1 ? first : Object.fromEntries(general);
}
