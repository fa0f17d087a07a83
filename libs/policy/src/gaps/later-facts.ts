import type { Facts, FactValue, Series } from '../facts/facts';
import { findIndicator } from '../indicators/find-indicator';
import { yearsAfter } from '../selection/years-after';
import type { FactChange } from './gap-list';

/** The day of the batch so many years ahead: the same day of the year; 29 February becomes 28 February. */
export function batchDay(asOf: string, yearsAhead: number): string {
  return yearsAhead === 0 ? asOf : yearsAfter(asOf, yearsAhead);
}

/** The first calendar year whose figures can still change on a day. */
export function firstOpenYear(asOf: string): number {
  return Number(asOf.slice(0, 4));
}

/**
 * The facts as they will stand in a later batch when nothing is done. Closed years stay. A year
 * that is still open takes the last known figure of its series, new equity 0 (it is an event, not
 * a level); a figure that was already given stands. Years in the segment run on; other points stay,
 * and titles and awards age by their dates. A series of which nothing is known stays unknown.
 * @param asOf YYYY-MM-DD, today
 */
export function laterFacts(facts: Facts, asOf: string, yearsAhead: number): Facts {
  if (yearsAhead === 0) return facts;
  const years: number[] = [];
  const first = firstOpenYear(asOf);
  for (let year = first; year <= first + yearsAhead; year += 1) years.push(year);
  const later: Record<string, FactValue | undefined> = {};
  for (const [indicator, value] of Object.entries(facts)) {
    later[indicator] =
      findIndicator(indicator)?.kind === 'series'
        ? carriedOn(indicator, value as Series, years)
        : value;
  }
  const { segmentYears } = facts;
  if (typeof segmentYears === 'number') later['segmentYears'] = segmentYears + yearsAhead;
  return later;
}

/**
 * What `laterFacts` supposes beyond what is known, fact by fact, so that somebody else can suppose
 * the same.
 */
export function supposedFacts(facts: Facts, asOf: string, yearsAhead: number): FactChange[] {
  const later = laterFacts(facts, asOf, yearsAhead);
  return Object.entries(later).flatMap(([indicator, value]): FactChange[] => {
    const known = facts[indicator];
    if (value === undefined || value === known) return [];
    if (findIndicator(indicator)?.kind !== 'series') return [{ indicator, year: null, to: value }];
    return Object.entries(value as Series)
      .filter(([year]) => (known as Series)[year] === undefined)
      .map(([year, to]) => ({ indicator, year: Number(year), to }));
  });
}

function carriedOn(indicator: string, series: Series, years: readonly number[]): Series {
  const figures: Record<string, number> = { ...series };
  for (const year of years) {
    const last = lastBefore(figures, year);
    if (figures[year] !== undefined || last === undefined) continue;
    figures[year] = indicator === 'equityFinancing' ? 0 : last;
  }
  return figures;
}

function lastBefore(figures: Series, year: number): number | undefined {
  const known = Object.keys(figures)
    .map(Number)
    .filter((each) => each < year);
  return known.length === 0 ? undefined : figures[Math.max(...known)];
}
