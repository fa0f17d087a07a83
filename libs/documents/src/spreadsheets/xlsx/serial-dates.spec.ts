import { isoDate } from './serial-dates';

describe('isoDate', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44742, '2022-06-30'],
    [44742.354166666664, '2022-06-30T08:30:00'],
    [44742.999999, '2022-07-01'],
    [2958465, '9999-12-31'],
  ])('makes the serial number %d of a 1900 workbook %s', (serial, iso) => {
    expect(isoDate(serial, false)).toBe(iso);
  });

  it.each([
    [0, '1904-01-01'],
    [43280, '2022-06-30'],
  ])('makes the serial number %d of a 1904 workbook %s', (serial, iso) => {
    expect(isoDate(serial, true)).toBe(iso);
  });

  it.each([0, 0.5, -1, 60, 2958466, NaN, Infinity])(
    'takes %d of a 1900 workbook for no date',
    (serial) => {
      expect(isoDate(serial, false)).toBeNull();
    },
  );
});
