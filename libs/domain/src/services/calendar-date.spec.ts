import { dateOfDayNumber, dayNumberOf } from './calendar-date';

describe('calendar days', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2026-10-01')).toBe(20727);
    expect(dateOfDayNumber(20727)).toBe('2026-10-01');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '2026-01-01T00'])(
    'knows no day %p',
    (text) => {
      expect(dayNumberOf(text)).toBeUndefined();
    },
  );

  it('knows the leap days of the Gregorian calendar', () => {
    expect(dayNumberOf('2024-02-29')).toBeDefined();
    expect(dayNumberOf('2000-02-29')).toBeDefined();
    expect(dayNumberOf('1900-02-29')).toBeUndefined();
  });
});
