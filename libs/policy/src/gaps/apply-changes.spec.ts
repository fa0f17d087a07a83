import type { Facts } from '../facts/facts';
import { applyChanges } from './apply-changes';

const FACTS: Facts = {
  revenue: { 2024: 900, 2025: 1000 },
  mainRevenue: { 2025: 800 },
  ownBrand: false,
};

describe('changes applied to facts', () => {
  it('set a year of a series and a point, and leave the given facts alone', () => {
    const changes = [
      { indicator: 'revenue', year: 2025, to: 1200 },
      { indicator: 'ownBrand', year: null, to: true },
      { indicator: 'rdExpense', year: 2025, to: 60 },
    ];
    expect(applyChanges(FACTS, changes)).toEqual({
      revenue: { 2024: 900, 2025: 1200 },
      mainRevenue: { 2025: 800 },
      ownBrand: true,
      rdExpense: { 2025: 60 },
    });
    expect(FACTS['revenue']).toEqual({ 2024: 900, 2025: 1000 });
  });

  it('make a fact unknown by null', () => {
    const changes = [
      { indicator: 'revenue', year: 2024, to: null },
      { indicator: 'ownBrand', year: null, to: null },
    ];
    const after = applyChanges(FACTS, changes);
    expect(after['revenue']).toEqual({ 2025: 1000 });
    expect(after['ownBrand']).toBeUndefined();
  });

  it('raise what a change carries to at least its figure, whatever the order', () => {
    const carrying = {
      indicator: 'mainRevenue',
      year: 2025,
      to: 1100,
      carries: [{ indicator: 'revenue', year: 2025, from: 1000, to: 1100 }],
    };
    const raising = { indicator: 'revenue', year: 2025, to: 1500 };
    const revenueAfter = (...changes: Parameters<typeof applyChanges>[1]): unknown =>
      applyChanges(FACTS, changes)['revenue'];
    expect(revenueAfter(carrying)).toEqual({ 2024: 900, 2025: 1100 });
    expect(revenueAfter(carrying, raising)).toEqual({ 2024: 900, 2025: 1500 });
    expect(revenueAfter(raising, carrying)).toEqual({ 2024: 900, 2025: 1500 });
  });

  it.each([
    ['a derived indicator', 'rdExpenseRatio', 2025],
    ['an unknown indicator', '__proto__', null],
    ['a series without a year', 'revenue', null],
    ['a point with a year', 'ownBrand', 2025],
  ])('refuse %s', (_what, indicator, year) => {
    expect(() => applyChanges(FACTS, [{ indicator, year, to: 1 }])).toThrow(RangeError);
  });
});
