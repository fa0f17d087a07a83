import { decimalOf } from '@tidu/domain';
import fc from 'fast-check';
import type { Case } from '../evaluator/case';
import type { Facts } from '../facts/facts';
import { MET, UNKNOWN, UNMET } from '../logic/status';
import { compileComparison, withoutNoise } from './quantity';
import { quantityOf } from './quantity-of';
import { emptyFigures } from './read-number';

const on = (facts: Facts): Case => ({
  facts,
  asOf: '2026-05-10',
  y1: 2025,
  industryCode: undefined,
  figures: emptyFigures(),
  found: {
    statuses: new Uint8Array(0),
    lowest: new Float64Array(0),
    highest: new Float64Array(0),
  },
});

function atLeast(indicator: string, value: number, facts: Facts): number {
  return compileComparison(quantityOf(indicator), '>=', decimalOf(value), value)(on(facts));
}

describe('quantities at their borders', () => {
  it('calls 7 of 100 exactly 7 %, which doubles do not', () => {
    const facts = { rdExpense: { '2025': 7 }, revenue: { '2025': 100 } };
    expect((7 / 100) * 100).not.toBe(7);
    expect(atLeast('rdExpenseRatio', 7, facts)).toBe(MET);
    expect(withoutNoise(quantityOf('rdExpenseRatio').read(on(facts)))).toBe(7);
  });

  it('adds 0.1 and 0.2 to 0.3', () => {
    const facts = { rdExpense: { '2025': 0.1, '2024': 0.2 } };
    const check = compileComparison(quantityOf('rdExpenseSum2y'), '<=', decimalOf(0.3), 0.3);
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(check(on(facts))).toBe(MET);
  });

  it('finds a compound growth of exactly 5 %', () => {
    const facts = (last: number): Facts => ({ revenue: { '2023': 10_000, '2025': last } });
    expect(atLeast('revenueCagr2y', 5, facts(11_025))).toBe(MET);
    expect(atLeast('revenueCagr2y', 5, facts(11_024.999999))).toBe(UNMET);
  });

  it('compares a growth of a shrinking enterprise with a negative limit', () => {
    const facts = { revenue: { '2023': 100, '2025': 81 } };
    expect(atLeast('revenueCagr2y', -10, facts)).toBe(MET);
    expect(atLeast('revenueCagr2y', -9.999999, facts)).toBe(UNMET);
    expect(atLeast('revenueCagr2y', -200, facts)).toBe(MET);
  });

  it.each<[string, Facts]>([
    ['debtRatio', { totalLiabilities: { '2025': 5 }, totalAssets: { '2025': 0 } }],
    ['debtRatio', { totalLiabilities: { '2025': 5 }, totalAssets: { '2025': -1 } }],
    ['mainRevenueGrowth1y', { mainRevenue: { '2025': 5, '2024': -3 } }],
    ['revenueCagr2y', { revenue: { '2025': -5, '2023': 3 } }],
    ['mainRevenueGrowthAvg2y', { mainRevenue: { '2025': 5, '2024': 3 } }],
    ['mainRevenueAvg3y', { mainRevenue: { '2025': 5, '2024': 3 } }],
    ['equityFinancing3y', { equityFinancing: { '2025': 0, '2024': 0 } }],
  ])('%s is unknown where it has no meaning or a year is missing', (indicator, facts) => {
    expect(atLeast(indicator, 0, facts)).toBe(UNKNOWN);
  });

  it('a share decides as exact arithmetic does, also within a hair of the limit', () => {
    const cents = fc.integer({ min: 1, max: 10 ** 11 });
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1, max: 1 }),
        (whole, tenths, hair) => {
          const part = Math.max(0, Math.floor((whole * tenths) / 1000) + hair);
          const facts = {
            rdExpense: { '2025': part / 100 },
            revenue: { '2025': whole / 100 },
          };
          const exact = BigInt(part) * 1000n >= BigInt(tenths) * BigInt(whole);
          expect(atLeast('rdExpenseRatio', tenths / 10, facts)).toBe(exact ? MET : UNMET);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
