import type { CalendarDayView } from '@tidu/contracts';
import { joinDays } from './day-ranges';
import { monthsOf, shiftDate } from './year-months';

function aDay(date: string, change: Partial<CalendarDayView> = {}): CalendarDayView {
  return { date, kind: 'holiday', name: '国庆节', edited: false, ...change };
}

describe('monthsOf', () => {
  it('starts each week on Monday', () => {
    const [january] = monthsOf(2026, []);
    const [week] = january?.weeks ?? [];
    expect(week?.map((day) => day?.day)).toEqual([undefined, undefined, undefined, 1, 2, 3, 4]);
  });

  it('has every day of a leap year once', () => {
    const days = monthsOf(2024, []).flatMap(({ weeks }) => weeks.flat().filter(Boolean));
    expect(new Set(days.map((day) => day?.date)).size).toBe(366);
  });

  it('takes a holiday out of the week and a make-up Saturday into it', () => {
    const months = monthsOf(2026, [aDay('2026-10-01'), aDay('2026-10-10', { kind: 'workday' })]);
    const october = months[9]?.weeks.flat() ?? [];
    const working = (date: string): boolean | undefined =>
      october.find((day) => day?.date === date)?.working;
    expect(working('2026-10-01')).toBe(false);
    expect(working('2026-10-08')).toBe(true);
    expect(working('2026-10-10')).toBe(true);
    expect(working('2026-10-11')).toBe(false);
  });
});

describe('shiftDate', () => {
  it('crosses months and years', () => {
    expect(shiftDate('2026-02-28', 1)).toBe('2026-03-01');
    expect(shiftDate('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('joinDays', () => {
  it('joins days in a row that are alike', () => {
    const ranges = joinDays([aDay('2026-10-01'), aDay('2026-10-02'), aDay('2026-10-03')]);
    expect(ranges.map(({ from, until, count }) => [from, until, count])).toEqual([
      ['2026-10-01', '2026-10-03', 3],
    ]);
  });

  it('joins days off across the weekend between them, but not across a working day', () => {
    const ranges = joinDays([
      aDay('2026-10-01'),
      aDay('2026-10-02'),
      aDay('2026-10-05'),
      aDay('2026-10-07'),
    ]);
    expect(ranges.map(({ from, until, count }) => [from, until, count])).toEqual([
      ['2026-10-01', '2026-10-05', 5],
      ['2026-10-07', '2026-10-07', 1],
    ]);
  });

  it('does not join working days across a weekend', () => {
    const makeUp = { kind: 'workday' as const, name: '调休上班' };
    expect(joinDays([aDay('2026-10-09', makeUp), aDay('2026-10-12', makeUp)])).toHaveLength(2);
  });

  it('parts at a gap, at another name, and at a day changed here', () => {
    const ranges = joinDays([
      aDay('2026-09-30', { name: '中秋节' }),
      aDay('2026-10-05'),
      aDay('2026-10-07'),
      aDay('2026-10-08', { edited: true }),
    ]);
    expect(ranges.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });
});
