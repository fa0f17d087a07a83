import { words } from '../../../testing/builders';
import { distanceOf } from './distance';

const limit = (value: number) => ({
  indicator: 'revenue',
  title: words('营业收入'),
  unit: '万元',
  is: '>=' as const,
  value,
});

describe('distanceOf', () => {
  it('puts value and limit on the same scale', () => {
    const distance = distanceOf({ value: 50, limits: [limit(100)] });
    expect(distance?.limit).toBeCloseTo(100 / 1.15);
    expect(distance?.value).toBeCloseTo(50 / 1.15);
  });

  it('makes room on the left for what is below zero', () => {
    const distance = distanceOf({ value: -20, limits: [limit(20)] });
    expect(distance?.value).toBe(0);
    expect(distance?.limit).toBeCloseTo(100 / 1.15);
  });

  it('draws nothing for what has no number, several limits, or no length', () => {
    expect(distanceOf({ value: null, limits: [limit(1)] })).toBeUndefined();
    expect(distanceOf({ value: 1, limits: [limit(1), limit(2)] })).toBeUndefined();
    expect(distanceOf({ value: true, limits: [] })).toBeUndefined();
    expect(distanceOf({ value: 0, limits: [limit(0)] })).toBeUndefined();
  });
});
