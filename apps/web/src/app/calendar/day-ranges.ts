import type { CalendarDayView } from '@tidu/contracts';
import { shiftDate } from './year-months';

/** Days in a row that are alike. */
export interface DayRange {
  /** YYYY-MM-DD */
  readonly from: string;
  readonly until: string;
  readonly count: number;
  readonly day: CalendarDayView;
}

/** Joins days in a row of the same kind, name and origin: seven lines of 国庆节 become one. */
export function joinDays(days: readonly CalendarDayView[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && shiftDate(last.until, 1) === day.date && areAlike(last.day, day)) {
      ranges[ranges.length - 1] = { ...last, until: day.date, count: last.count + 1 };
    } else {
      ranges.push({ from: day.date, until: day.date, count: 1, day });
    }
  }
  return ranges;
}

function areAlike(a: CalendarDayView, b: CalendarDayView): boolean {
  return a.kind === b.kind && a.name === b.name && !a.edited && !b.edited;
}
