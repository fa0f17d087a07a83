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

/**
 * Joins days in a row of the same kind, name and origin: the lines of 国庆节 become one. A weekend
 * between two days off is off as well, though it does not differ from the plain week.
 */
export function joinDays(days: readonly CalendarDayView[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    const gap = last ? daysBetween(last.until, day.date) : [];
    if (last && areAlike(last.day, day) && gap.every(isWeekend) && continues(day, gap)) {
      const count = last.count + gap.length + 1;
      ranges[ranges.length - 1] = { ...last, until: day.date, count };
    } else {
      ranges.push({ from: day.date, until: day.date, count: 1, day });
    }
  }
  return ranges;
}

/** Working days in a row must touch; days off may have a weekend between them. */
function continues({ kind }: CalendarDayView, gap: readonly string[]): boolean {
  return gap.length === 0 || (kind === 'holiday' && gap.length <= 2);
}

function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = shiftDate(from, 1); day < until; day = shiftDate(day, 1)) days.push(day);
  return days;
}

function isWeekend(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function areAlike(a: CalendarDayView, b: CalendarDayView): boolean {
  return a.kind === b.kind && a.name === b.name && !a.edited && !b.edited;
}
