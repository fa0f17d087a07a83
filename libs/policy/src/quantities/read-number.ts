import type { Case } from '../evaluator/case';
import type { Series } from '../facts/facts';
import { DERIVED_INDICATORS } from '../indicators/derived-indicators';
import { SERIES_INDICATORS } from '../indicators/series-indicators';

/** A number of a case, NaN when it is not known. */
export type ReadNumber = (of: Case) => number;

/** Years a rule may look at, from the year of asOf (-1) back to the base year of Y3 (4). */
const FURTHEST_BACK = 4;
const YEARS_KEPT = FURTHEST_BACK + 2;

/** No fact is infinite: `checkFacts` refuses it. */
const UNREAD = Infinity;

const PLACES: ReadonlyMap<string, number> = new Map(
  [...SERIES_INDICATORS, ...DERIVED_INDICATORS].map(({ id }, index) => [id, index * YEARS_KEPT]),
);

/**
 * Where a case keeps the figures that have been looked up: a rule book asks for the same revenue a
 * dozen times, and finding a year in a series is most of what a check costs.
 */
export function emptyFigures(): Float64Array {
  return new Float64Array(PLACES.size * YEARS_KEPT).fill(UNREAD);
}

/** Forgets the figures of the case before. */
export function forgetFigures(figures: Float64Array): void {
  figures.fill(UNREAD);
}

/** The value of a series `back` years before Y1 (0 is Y1, -1 is the year of asOf). */
export function readSeries(indicator: string, back: number): ReadNumber {
  const place = placeOf(indicator, back);
  return (of) => {
    const known = of.figures[place] as number;
    if (known !== UNREAD) return known;
    const series = of.facts[indicator] as Series | undefined;
    const value = series?.[of.y1 - back] ?? NaN;
    of.figures[place] = value;
    return value;
  };
}

function placeOf(indicator: string, back: number): number {
  const first = PLACES.get(indicator);
  if (first === undefined || back < -1 || back > FURTHEST_BACK) {
    throw new RangeError(`no figure ${indicator} ${back} years before Y1`);
  }
  return first + back + 1;
}

/** A derived figure, kept once it was computed: a check and its result both ask for it. */
export function kept(indicator: string, back: number, read: ReadNumber): ReadNumber {
  const place = placeOf(indicator, back);
  return (of) => {
    const known = of.figures[place] as number;
    if (known !== UNREAD) return known;
    const value = read(of);
    of.figures[place] = value;
    return value;
  };
}

/** The value of a point. */
export function readPoint(indicator: string): ReadNumber {
  return (of) => {
    const value = of.facts[indicator];
    return typeof value === 'number' ? value : NaN;
  };
}
