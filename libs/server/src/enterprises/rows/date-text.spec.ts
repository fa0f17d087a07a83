import { readDate, readYear } from './date-text';

describe('readDate', () => {
  it.each([
    ['2025-06-30', '2025-06-30'],
    ['2025/6/3', '2025-06-03'],
    ['2025.06.30', '2025-06-30'],
    ['2025年6月30日', '2025-06-30'],
    ['２０２５-０６-３０', '2025-06-30'],
    ['20250630', '2025-06-30'],
    ['2025-06-30T00:00:00', '2025-06-30'],
  ])('reads %p as %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-6', '30.06.2025', '2025-06-30 左右', '', '45838'])(
    'knows no day %p',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});

describe('readYear', () => {
  it.each([
    ['2021', 2021],
    ['2021年', 2021],
    ['2021 年度', 2021],
    ['２０２１', 2021],
    ['2021.0', 2021],
    ['2021-12-31', 2021],
    ['20222', 20222],
    ['21', 21],
  ])('reads %p as %i', (text, expected) => {
    expect(readYear(text)).toBe(expected);
  });

  it.each(['去年', '2021.5', '', '2021-99-99'])('takes %p for no year', (text) => {
    expect(readYear(text)).toBeUndefined();
  });
});
