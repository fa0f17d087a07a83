const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 of a calendar day `YYYY-MM-DD`; undefined when there is no such day.
 * Whole days only, so no time zone can move it.
 */
export function dayNumberOf(date: string): number | undefined {
  const match = SHAPE.exec(date);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const number = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS);
  return dateOfDayNumber(number) === date ? number : undefined;
}

/** The calendar day `YYYY-MM-DD` that is so many days after 1970-01-01. */
export function dateOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}
