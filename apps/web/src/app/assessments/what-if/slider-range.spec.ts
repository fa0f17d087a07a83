import fc from 'fast-check';
import { sliderRange } from './slider-range';

const MONEY = { type: 'number', unit: '万元', value: 1620, min: null, max: null };

describe('sliderRange', () => {
  it('reaches about twice the stored value, in round numbers', () => {
    expect(sliderRange(MONEY, 1620)).toEqual({ min: 0, max: 5000, step: 50 });
  });

  it('has a usual length where nothing is stored', () => {
    expect(sliderRange({ ...MONEY, value: null }, null).max).toBe(10_000);
    expect(sliderRange({ ...MONEY, unit: '%', value: null }, null).max).toBe(100);
  });

  it('stays within what the indicator allows, and steps by whole numbers where it must', () => {
    expect(sliderRange({ ...MONEY, unit: '%', value: 80, min: 0, max: 100 }, 80).max).toBe(100);
    expect(sliderRange({ ...MONEY, type: 'integer', unit: '项', value: 3 }, 3).step).toBe(1);
  });

  it('always holds the value, and has a length and a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (stored, value) => {
          const { min, max, step } = sliderRange({ ...MONEY, value: stored }, value);
          expect(min).toBeLessThanOrEqual(Math.min(stored, value));
          expect(max).toBeGreaterThanOrEqual(Math.max(stored, value));
          expect(max).toBeGreaterThan(min);
          expect(step).toBeGreaterThan(0);
        },
      ),
    );
  });
});
