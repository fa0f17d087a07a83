import { formatDay, formatMoment } from './format-time';

describe('formatDay', () => {
  it('writes the calendar day of the reader with two digits each', () => {
    expect(formatDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('formatMoment', () => {
  it('writes a moment in the zone of the reader', () => {
    const moment = new Date(2026, 5, 30, 9, 5);
    expect(formatMoment(moment.toISOString())).toBe('2026-06-30 09:05');
  });

  it.each([null, undefined, '', 'soon'])('shows a dash for %p', (text) => {
    expect(formatMoment(text)).toBe('—');
  });
});
