import { dateOfDayNumber, dayNumberOf } from './calendar-date';

/** A day that differs from the plain Monday-to-Friday week. */
export interface ExceptionalDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `workday`: a make-up day on a weekend; `holiday`: a day off. */
  readonly kind: 'workday' | 'holiday';
}

/** True when a day was looked at whose year has no published calendar: the answer may still move. */
interface MayBeProvisional {
  readonly provisional: boolean;
}

/**
 * Chinese working days: Monday to Friday, except the holidays of the State Council's yearly notice,
 * and with its make-up days. Dates are `YYYY-MM-DD`; a date that does not exist is a RangeError.
 */
export class WorkingCalendar {
  private readonly kinds = new Map<number, ExceptionalDay['kind']>();
  private readonly publishedYears: ReadonlySet<number>;

  /**
   * @param days the exceptional days; the plain week holds for every other day
   * @param publishedYears years whose notice is in; any other year is provisional
   */
  constructor(days: Iterable<ExceptionalDay>, publishedYears: Iterable<number>) {
    for (const { date, kind } of days) this.kinds.set(toDayNumber(date), kind);
    this.publishedYears = new Set(publishedYears);
  }

  isWorkingDay(date: string): { readonly working: boolean } & MayBeProvisional {
    const day = toDayNumber(date);
    return { working: this.works(day), provisional: this.touchesUnpublished(day, day) };
  }

  /**
   * The day on which a period of `count` working days ends. Counting starts the day after `from`,
   * which need not be a working day itself; with a count of 0 it is `from`.
   */
  addWorkingDays(from: string, count: number): { readonly date: string } & MayBeProvisional {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`not a count of working days: ${count}`);
    }
    const start = toDayNumber(from);
    let day = start;
    for (let left = count; left > 0; left -= this.works(day) ? 1 : 0) day += 1;
    return {
      date: dateOfDayNumber(day),
      provisional: this.touchesUnpublished(start + 1, day),
    };
  }

  /** How many working days lie after `from` up to and including `until`. */
  workingDaysBetween(from: string, until: string): { readonly days: number } & MayBeProvisional {
    const start = toDayNumber(from);
    const end = toDayNumber(until);
    if (end < start) throw new RangeError(`${until} is before ${from}`);
    let days = 0;
    for (let day = start + 1; day <= end; day += 1) days += this.works(day) ? 1 : 0;
    return { days, provisional: this.touchesUnpublished(start + 1, end) };
  }

  private works(day: number): boolean {
    const kind = this.kinds.get(day);
    return kind ? kind === 'workday' : isPlainWorkday(day);
  }

  private touchesUnpublished(first: number, last: number): boolean {
    if (last < first) return false;
    for (let year = yearOf(first); year <= yearOf(last); year += 1) {
      if (!this.publishedYears.has(year)) return true;
    }
    return false;
  }
}

/** 1970-01-01 was a Thursday. */
function isPlainWorkday(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5;
}

function yearOf(day: number): number {
  return Number(dateOfDayNumber(day).slice(0, 4));
}

function toDayNumber(date: string): number {
  const day = dayNumberOf(date);
  if (day === undefined) throw new RangeError(`not a calendar day: ${date}`);
  return day;
}
