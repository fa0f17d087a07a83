import { formatNumber, formatShare } from './format-number';

describe('formatNumber', () => {
  it('separates thousands and keeps two digits after the point', () => {
    expect(formatNumber(371066.46863)).toBe('371,066.47');
  });

  it('keeps as many digits as it is told', () => {
    expect(formatNumber(371066.46863, 10)).toBe('371,066.46863');
    expect(formatNumber(4.5, 0)).toBe('5');
  });

  it.each([null, undefined, NaN])('shows a dash for %p', (value) => {
    expect(formatNumber(value)).toBe('—');
  });

  it('shows zero as zero, because zero is known', () => {
    expect(formatNumber(0)).toBe('0');
  });
});

describe('formatShare', () => {
  it('gives one digit after the point', () => {
    expect(formatShare(1, 3)).toBe('33.3%');
  });

  it('shows a dash where there is no whole', () => {
    expect(formatShare(0, 0)).toBe('—');
  });
});
