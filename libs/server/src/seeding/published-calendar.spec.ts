import { join } from 'node:path';
import { WorkingCalendar } from '@tidu/domain';
import { publishedCalendar } from './published-calendar';
import { readCsvSeed } from './read-csv-seed';

const { days, years } = publishedCalendar();
const calendar = new WorkingCalendar(days, years);

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];
const readNotices = () =>
  readCsvSeed(join(__dirname, 'fixtures', 'state-council-days-2021-2026.csv'), ['date', 'kind']);

function* datesOf(year: number): Generator<string> {
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    yield new Date(at).toISOString().slice(0, 10);
  }
}

describe('the published calendar', () => {
  it('agrees with the notices of the State Council on every day from 2021 to 2026', async () => {
    const notices = await readNotices();
    const noticed = new WorkingCalendar(
      notices.map(({ date, kind }) => ({ date, kind: kind as 'holiday' | 'workday' })),
      YEARS,
    );
    expect(notices).toHaveLength(218);
    for (const date of YEARS.flatMap((year) => [...datesOf(year)])) {
      expect([date, calendar.isWorkingDay(date)]).toEqual([date, noticed.isWorkingDay(date)]);
    }
  });

  it('knows 2004 to 2026, and calls later years provisional', () => {
    expect([years[0], years.at(-1), years.length]).toEqual([2004, 2026, 23]);
    expect(calendar.isWorkingDay('2027-10-01')).toEqual({ working: true, provisional: true });
  });

  it('lists only days that differ from the plain week, each once and in order', () => {
    const plain = new WorkingCalendar([], []);
    const dates = days.map(({ date }) => date);
    expect([...new Set(dates)].sort()).toEqual(dates);
    expect(
      days.filter((day) => plain.isWorkingDay(day.date).working === (day.kind === 'workday')),
    ).toEqual([]);
  });

  it('names the days in Chinese', () => {
    const nameOf = (date: string) => days.find((day) => day.date === date)?.name;
    expect(nameOf('2026-10-01')).toBe('国庆节');
    expect(nameOf('2026-10-10')).toBe('国庆节调休上班');
  });
});
