import { numberWords, pointsOutOf, quantityWords } from './number-words';

describe('a number in words', () => {
  it.each([
    [12100, [], '12,100'],
    [-1234567.891, [], '-1,234,567.89'],
    [2.999999999, [], '2.999999999'],
    [4.99996, [5], '4.99996'],
    [2.4999, [2.5], '2.4999'],
    [2.4999, [], '2.5'],
    [0.004, [], '0.004'],
  ])('%p beside %p reads %s', (value, limits, expected) => {
    expect(numberWords(value, limits)).toBe(expected);
  });

  it('has its unit, in English in the singular where it is one', () => {
    expect(quantityWords(4820, '万元')).toEqual({ zh: '4,820 万元', en: '4,820 ×10,000 CNY' });
    expect(quantityWords(1, '项')).toEqual({ zh: '1 项', en: '1 item' });
    expect(quantityWords(0.5, null)).toEqual({ zh: '0.5', en: '0.5' });
  });

  it('is a range while points are open', () => {
    expect(pointsOutOf({ min: 6, max: 6, of: 10 }).zh).toBe('6 分，满分 10 分');
    expect(pointsOutOf({ min: 0, max: 10, of: 10 }).en).toBe('0–10 of 10 points');
  });
});
