import type { Rule } from '@tidu/policy';
import type { FactLine } from './golden-table';

export type Year = Extract<Rule, { op: 'eachYear' }>['years'][number];

/** Years before Y1. */
const BACK: Readonly<Record<Year, number>> = { Y0: -1, Y1: 0, Y2: 1, Y3: 2 };

type Figure = (indicator: string, back: number) => number;

const share =
  (part: string, whole: string) =>
  (of: Figure, back: number): number =>
    of(whole, back) > 0 ? (of(part, back) * 100) / of(whole, back) : NaN;

const growth = (of: Figure, indicator: string, back: number): number =>
  of(indicator, back + 1) > 0 ? (of(indicator, back) * 100) / of(indicator, back + 1) - 100 : NaN;

const meanGrowth = (indicator: string) => (of: Figure, back: number) =>
  (growth(of, indicator, back) + growth(of, indicator, back + 1)) / 2;

const sum = (indicator: string, years: number) => (of: Figure, back: number) =>
  Array.from({ length: years }, (_, index) => of(indicator, back + index)).reduce((a, b) => a + b);

const cagr = (of: Figure, back: number): number =>
  of('revenue', back + 2) > 0
    ? Math.sqrt(of('revenue', back) / of('revenue', back + 2)) * 100 - 100
    : NaN;

/** The formulas of the dictionary written once more, apart from the evaluator. */
const FORMULAS: Readonly<Record<string, (of: Figure, back: number) => number>> = {
  mainRevenueRatio: share('mainRevenue', 'revenue'),
  netProfitRatio: share('netProfit', 'revenue'),
  debtRatio: share('totalLiabilities', 'totalAssets'),
  rdExpenseRatio: share('rdExpense', 'revenue'),
  rdStaffRatio: share('rdStaff', 'staffTotal'),
  mainRevenueGrowth1y: (of, back) => growth(of, 'mainRevenue', back),
  mainRevenueGrowthAvg2y: meanGrowth('mainRevenue'),
  netProfitGrowthAvg2y: meanGrowth('netProfit'),
  mainRevenueAvg3y: (of, back) => sum('mainRevenue', 3)(of, back) / 3,
  revenueCagr2y: cagr,
  rdExpenseSum2y: sum('rdExpense', 2),
  rdExpenseAvg2y: (of, back) => sum('rdExpense', 2)(of, back) / 2,
  equityFinancing2y: sum('equityFinancing', 2),
  equityFinancing3y: sum('equityFinancing', 3),
};

/** The number of a fact line, NaN when it is not known or has no meaning. */
export function numberIn(line: FactLine, indicator: string, year: Year = 'Y1'): number {
  const of: Figure = (id, back) => figureIn(line, id, back);
  const formula = Object.hasOwn(FORMULAS, indicator) ? FORMULAS[indicator] : undefined;
  return formula ? formula(of, BACK[year]) : of(indicator, BACK[year]);
}

/** How far a reported year lies above the year before it. */
export function riseIn(line: FactLine, indicator: string, year: Year): number {
  return figureIn(line, indicator, BACK[year]) - figureIn(line, indicator, BACK[year] + 1);
}

function figureIn({ facts, asOf }: FactLine, indicator: string, back: number): number {
  const fact = facts[indicator];
  const value =
    typeof fact === 'object' && fact !== null
      ? (fact as Readonly<Record<string, unknown>>)[String(Number(asOf.slice(0, 4)) - 1 - back)]
      : fact;
  return typeof value === 'number' ? value : NaN;
}
