import type { PublishedCalendar } from '@tidu/data-access';
import chineseDays from 'chinese-days/dist/chinese-days.json';
import { version } from 'chinese-days/package.json';

/** Date to `English name,中文名,days`. */
type DaysOfLibrary = Readonly<Record<string, string>>;

/**
 * The State Council's holidays and make-up days as the library chinese-days knows them. Only days
 * that differ from the plain week are given: a holiday on a Sunday is a day off anyway.
 */
export function publishedCalendar(): PublishedCalendar {
  const holidays: DaysOfLibrary = chineseDays.holidays;
  const workdays: DaysOfLibrary = chineseDays.workdays;
  const days = [
    ...Object.entries(holidays)
      .filter(([date]) => !isWeekend(date))
      .map(([date, names]) => ({ date, kind: 'holiday' as const, name: chineseName(names) })),
    ...Object.entries(workdays).map(([date, names]) => ({
      date,
      kind: 'workday' as const,
      name: `${chineseName(names)}调休上班`,
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    source: `chinese-days ${version}`,
    years: [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))],
    days,
  };
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function chineseName(names: string): string {
  const [, name] = names.split(',');
  if (!name) throw new Error(`chinese-days has a day without Chinese name: ${names}`);
  return name;
}
