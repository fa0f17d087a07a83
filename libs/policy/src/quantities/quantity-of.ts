import { getIndicator } from '../indicators/find-indicator';
import type { Year } from '../packs/rules';
import { compoundGrowth2y, growth, mean, meanGrowth, percentage, plain, sum } from './formulas';
import type { Quantity } from './quantity';
import { kept, readPoint, readSeries, type ReadNumber } from './read-number';

/** Years before Y1. */
const BACK: Readonly<Record<Year, number>> = { Y0: -1, Y1: 0, Y2: 1, Y3: 2 };

type Formula = (back: number) => Quantity;

const at =
  (indicator: string) =>
  (back: number): ReadNumber =>
    readSeries(indicator, back);

const share = (part: string, whole: string): Formula => {
  const [over, under] = [at(part), at(whole)];
  return (back) => percentage(over(back), under(back));
};

const years = (indicator: string, count: number, back: number): ReadNumber[] =>
  Array.from({ length: count }, (_, index) => readSeries(indicator, back + index));

/** Derived indicators by id; each takes the year from which it looks back. */
const FORMULAS: Readonly<Record<string, Formula>> = {
  mainRevenueRatio: share('mainRevenue', 'revenue'),
  netProfitRatio: share('netProfit', 'revenue'),
  debtRatio: share('totalLiabilities', 'totalAssets'),
  rdExpenseRatio: share('rdExpense', 'revenue'),
  rdStaffRatio: share('rdStaff', 'staffTotal'),
  mainRevenueGrowth1y: (back) =>
    growth(readSeries('mainRevenue', back), readSeries('mainRevenue', back + 1)),
  mainRevenueGrowthAvg2y: (back) =>
    meanGrowth(
      readSeries('mainRevenue', back),
      readSeries('mainRevenue', back + 1),
      readSeries('mainRevenue', back + 2),
    ),
  mainRevenueAvg3y: (back) => mean(years('mainRevenue', 3, back)),
  // The measure does not say which year is the base; two growth years make it Y3.
  revenueCagr2y: (back) =>
    compoundGrowth2y(readSeries('revenue', back), readSeries('revenue', back + 2)),
  netProfitGrowthAvg2y: (back) =>
    meanGrowth(
      readSeries('netProfit', back),
      readSeries('netProfit', back + 1),
      readSeries('netProfit', back + 2),
    ),
  rdExpenseSum2y: (back) => sum(years('rdExpense', 2, back)),
  rdExpenseAvg2y: (back) => mean(years('rdExpense', 2, back)),
  equityFinancing2y: (back) => sum(years('equityFinancing', 2, back)),
  equityFinancing3y: (back) => sum(years('equityFinancing', 3, back)),
};

/** The quantity of a numeric indicator in a year; points have no year. */
export function quantityOf(indicator: string, year: Year = 'Y1'): Quantity {
  const { kind } = getIndicator(indicator);
  if (kind === 'point') return plain(readPoint(indicator));
  if (kind === 'series') return plain(readSeries(indicator, BACK[year]));
  const formula = FORMULAS[indicator];
  if (!formula) throw new RangeError(`no formula for ${indicator}`);
  const quantity = formula(BACK[year]);
  return { ...quantity, read: kept(indicator, BACK[year], quantity.read) };
}

/** How many years before Y1 a named year lies; Y0 lies one after it. */
export function yearsBack(year: Year): number {
  return BACK[year];
}
