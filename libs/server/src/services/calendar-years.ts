import { Injectable } from '@nestjs/common';
import type { CalendarDayView, CalendarYearView, PutCalendarDay } from '@tidu/contracts';
import { CalendarStore, Database, type Transaction } from '@tidu/data-access';
import { dayNumberOf, WorkingCalendar } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../audit/record-act';

const FIRST_YEAR = 1949;
const LAST_YEAR = 2200;

/** The working-day calendar, which an office may change day by day. */
@Injectable()
export class CalendarYears {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarStore,
    private readonly acts: RecordAct,
  ) {}

  /** The days of a year that differ from the plain week. */
  async get(year: string): Promise<CalendarYearView> {
    const number = Number(year);
    if (!/^\d{4}$/.test(year) || number < FIRST_YEAR || number > LAST_YEAR) {
      throw invalid('year', {
        zh: `年份应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间的四位数字`,
        en: `The year takes four digits between ${FIRST_YEAR} and ${LAST_YEAR}`,
      });
    }
    return this.database.read((tx) => this.readYear(tx, number));
  }

  /** Sets a day by hand; it stays so when a new calendar is published. */
  async putDay(date: string, { kind, name }: PutCalendarDay): Promise<CalendarYearView> {
    const year = yearOf(date);
    return this.database.transaction(async (tx) => {
      return this.change(tx, date, year, () => this.calendar.putDay(tx, { date, kind, name }));
    });
  }

  /** Makes a day again what was published. */
  async restoreDay(date: string): Promise<CalendarYearView> {
    const year = yearOf(date);
    return this.database.transaction(async (tx) => {
      return this.change(tx, date, year, () => this.calendar.restoreDay(tx, date));
    });
  }

  /** The calendar to count deadlines with, as it is at this moment. */
  async working(tx: Transaction): Promise<WorkingCalendar> {
    const days = await this.calendar.listAllDays(tx);
    return new WorkingCalendar(days, await this.calendar.listPublishedYears(tx));
  }

  private async change(
    tx: Transaction,
    date: string,
    year: number,
    work: () => Promise<void>,
  ): Promise<CalendarYearView> {
    const before = await this.readYear(tx, year);
    await work();
    const after = await this.readYear(tx, year);
    await this.acts.within(tx, {
      act: 'calendar.change',
      subject: date,
      detail: { old: dayOf(before, date), new: dayOf(after, date) },
    });
    return after;
  }

  private async readYear(tx: Transaction, year: number): Promise<CalendarYearView> {
    const days: CalendarDayView[] = await this.calendar.listDays(tx, year);
    const published = await this.calendar.listPublishedYears(tx);
    return { year, provisional: !published.includes(year), days };
  }
}

/** Null: a day of the plain week. */
function dayOf({ days }: CalendarYearView, date: string) {
  const day = days.find((one) => one.date === date);
  return day ? { kind: day.kind, name: day.name, edited: day.edited } : null;
}

function yearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  if (dayNumberOf(date) !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw invalid('date', {
    zh: `日期应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 年间真实存在的一天，例如 2026-10-10`,
    en: `The date takes a day that exists between ${FIRST_YEAR} and ${LAST_YEAR}, such as 2026-10-10`,
  });
}

function invalid(path: string, message: { zh: string; en: string }): ProblemError {
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path, rule: path, message }],
  });
}
