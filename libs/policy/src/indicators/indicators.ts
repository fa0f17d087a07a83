import { DERIVED_INDICATORS } from './derived-indicators';
import type { Indicator } from './indicator';
import { POINT_INDICATORS } from './point-indicators';
import { SERIES_INDICATORS } from './series-indicators';
import { STANDING_INDICATORS } from './standing-indicators';

/**
 * The closed vocabulary of indicators: what may be stored as a fact, and what is derived from facts.
 * Source: the measures of 2022, 2023 and 2026 and their notes on terms.
 */
export const INDICATORS = [
  ...SERIES_INDICATORS,
  ...POINT_INDICATORS,
  ...STANDING_INDICATORS,
  ...DERIVED_INDICATORS,
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];
