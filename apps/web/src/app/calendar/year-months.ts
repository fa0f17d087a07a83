import type { CalendarDayView } from '@tidu/contracts';

export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly day: number;
  readonly weekend: boolean;
  readonly working: boolean;
  /** Set when the day differs from the plain week. */
  readonly special: CalendarDayView | undefined;
}

export interface CalendarMonth {
  /** From 1. */
  readonly month: number;
  /** Monday first; undefined before the first and after the last day. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/** The twelve months of a year with the days that differ from the plain week. */
export function monthsOf(year: number, days: readonly CalendarDayView[]): CalendarMonth[] {
  const special = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    weeks: weeksOf(daysOf(year, index, special)),
  }));
}

function daysOf(
  year: number,
  monthIndex: number,
  special: ReadonlyMap<string, CalendarDayView>,
): CalendarDay[] {
  const count = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => {
    const moment = new Date(Date.UTC(year, monthIndex, index + 1));
    const date = moment.toISOString().slice(0, 10);
    const weekend = moment.getUTCDay() === 0 || moment.getUTCDay() === 6;
    const differs = special.get(date);
    const working = differs ? differs.kind === 'workday' : !weekend;
    return { date, day: index + 1, weekend, working, special: differs };
  });
}

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | undefined)[][] {
  const before = (new Date(days[0]?.date ?? 0).getUTCDay() + 6) % DAYS_A_WEEK;
  const cells = [...Array<undefined>(before).fill(undefined), ...days];
  const weeks: (CalendarDay | undefined)[][] = [];
  for (let at = 0; at < cells.length; at += DAYS_A_WEEK) {
    const week = cells.slice(at, at + DAYS_A_WEEK);
    weeks.push([...week, ...Array<undefined>(DAYS_A_WEEK - week.length).fill(undefined)]);
  }
  return weeks;
}

/** The date so many days later, or earlier when negative. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
