import fc from 'fast-check';
import { dateOfDayNumber } from './calendar-date';
import { type ExceptionalDay, WorkingCalendar } from './working-days';

/** National Day of 2026 as the State Council published it. */
const NATIONAL_DAY_2026: ExceptionalDay[] = [
  ...['01', '02', '05', '06', '07'].map((day) => ({
    date: `2026-10-${day}`,
    kind: 'holiday' as const,
  })),
  { date: '2026-09-20', kind: 'workday' },
  { date: '2026-10-10', kind: 'workday' },
];
const calendar = new WorkingCalendar(NATIONAL_DAY_2026, [2026]);

const date = fc.integer({ min: 12_000, max: 25_000 }).map(dateOfDayNumber);
const anyCalendar = fc
  .array(fc.record({ date, kind: fc.constantFrom('workday' as const, 'holiday' as const) }), {
    maxLength: 200,
  })
  .map((days) => new WorkingCalendar(days, [2026]));

describe('WorkingCalendar', () => {
  it('follows the plain week where nothing was published', () => {
    expect(calendar.isWorkingDay('2026-06-12').working).toBe(true);
    expect(calendar.isWorkingDay('2026-06-13').working).toBe(false);
    expect(calendar.isWorkingDay('1969-12-31').working).toBe(true);
    expect(calendar.isWorkingDay('1969-12-28').working).toBe(false);
  });

  it('takes holidays off and make-up days in', () => {
    expect(calendar.isWorkingDay('2026-10-01').working).toBe(false);
    expect(calendar.isWorkingDay('2026-10-10').working).toBe(true);
  });

  it('starts to count on the day after', () => {
    expect(calendar.addWorkingDays('2026-09-30', 1)).toEqual({
      date: '2026-10-08',
      provisional: false,
    });
    expect(calendar.addWorkingDays('2026-09-30', 5).date).toBe('2026-10-13');
    expect(calendar.addWorkingDays('2026-10-03', 0).date).toBe('2026-10-03');
  });

  it('says when it looked at a year without a published calendar', () => {
    expect(calendar.addWorkingDays('2026-12-28', 3).provisional).toBe(false);
    expect(calendar.addWorkingDays('2026-12-28', 4).provisional).toBe(true);
    expect(calendar.addWorkingDays('2025-12-31', 1).provisional).toBe(false);
    expect(calendar.isWorkingDay('2027-01-04').provisional).toBe(true);
    expect(calendar.workingDaysBetween('2026-12-31', '2027-01-01').provisional).toBe(true);
  });

  it.each([-1, 1.5, Number.NaN])('refuses a count of %p working days', (count) => {
    expect(() => calendar.addWorkingDays('2026-01-01', count)).toThrow(RangeError);
  });

  it('refuses dates that do not exist and periods that end before they begin', () => {
    expect(() => calendar.isWorkingDay('2026-02-29')).toThrow(RangeError);
    expect(() => calendar.workingDaysBetween('2026-02-02', '2026-02-01')).toThrow(RangeError);
    expect(() => new WorkingCalendar([{ date: 'soon', kind: 'holiday' }], [])).toThrow(RangeError);
  });

  it('counts back what it added, and a period always ends on a working day', () => {
    fc.assert(
      fc.property(anyCalendar, date, fc.integer({ min: 1, max: 120 }), (any, from, count) => {
        const end = any.addWorkingDays(from, count).date;
        expect(any.workingDaysBetween(from, end).days).toBe(count);
        expect(any.isWorkingDay(end).working).toBe(true);
      }),
    );
  });

  it('adds periods one after the other as it adds their sum', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(anyCalendar, date, count, count, (any, from, first, second) => {
        const middle = any.addWorkingDays(from, first).date;
        expect(any.addWorkingDays(middle, second).date).toBe(
          any.addWorkingDays(from, first + second).date,
        );
      }),
    );
  });

  it('never ends a longer period earlier', () => {
    fc.assert(
      fc.property(anyCalendar, date, fc.integer({ min: 0, max: 60 }), (any, from, count) => {
        const shorter = any.addWorkingDays(from, count).date;
        expect(any.addWorkingDays(from, count + 1).date > shorter).toBe(true);
      }),
    );
  });
});
