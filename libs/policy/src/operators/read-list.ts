import type { Case } from '../evaluator/case';
import type { ListEntry } from '../facts/facts';

/** A list fact; undefined when it is not known (an empty list is known: none). */
export function readList(of: Case, indicator: string): readonly ListEntry[] | undefined {
  const value = of.facts[indicator];
  return Array.isArray(value) ? (value as readonly ListEntry[]) : undefined;
}

/** The same day `years` earlier; 29 February falls back to 28 February. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  const rest = day.slice(4);
  return rest === '-02-29' && !isLeap(Number(year)) ? `${year}-02-28` : year + rest;
}

/** On or after the same day `years` before `asOf`, and not after it. */
export function isWithinYears(day: string, asOf: string, years: number): boolean {
  return day <= asOf && day >= yearsBefore(asOf, years);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many entries a person would count; null when the list is not known. */
export function countOf(indicator: string): (of: Case) => number | null {
  return (of) => readList(of, indicator)?.length ?? null;
}
