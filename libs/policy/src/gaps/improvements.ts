/** How a number gets better: the reported figures that move it, and how far back each lies. */
export interface Improvement {
  readonly towards: 'up' | 'down';
  readonly by: readonly { readonly fact: string; readonly earlier: number }[];
}

const up = (fact: string, ...earlier: number[]): Improvement => improvement('up', fact, earlier);
const down = (fact: string): Improvement => improvement('down', fact, []);

function improvement(towards: 'up' | 'down', fact: string, earlier: number[]): Improvement {
  const years = earlier.length === 0 ? [0] : earlier;
  return { towards, by: years.map((each) => ({ fact, earlier: each })) };
}

/**
 * Every number that effort can improve, and by which figure of which year. One figure a number:
 * the share of R&D rises by more R&D, not by less revenue. Growth is moved in its last year only;
 * more in the year before would lower the last rate.
 */
export const IMPROVEMENTS: Readonly<Record<string, Improvement>> = {
  revenue: up('revenue'),
  mainRevenue: up('mainRevenue'),
  netProfit: up('netProfit'),
  rdExpense: up('rdExpense'),
  rdStaff: up('rdStaff'),
  equityFinancing: up('equityFinancing'),
  totalLiabilities: down('totalLiabilities'),
  developmentEvalScore: up('developmentEvalScore'),

  mainRevenueRatio: up('mainRevenue'),
  mainRevenueGrowth1y: up('mainRevenue'),
  mainRevenueGrowthAvg2y: up('mainRevenue'),
  mainRevenueAvg3y: up('mainRevenue', 0, 1, 2),
  revenueCagr2y: up('revenue'),
  netProfitGrowthAvg2y: up('netProfit'),
  netProfitRatio: up('netProfit'),
  debtRatio: down('totalLiabilities'),
  rdExpenseRatio: up('rdExpense'),
  rdExpenseSum2y: up('rdExpense', 0, 1),
  rdExpenseAvg2y: up('rdExpense', 0, 1),
  rdStaffRatio: up('rdStaff'),
  equityFinancing2y: up('equityFinancing', 0, 1),
  equityFinancing3y: up('equityFinancing', 0, 1, 2),

  digitalLevel: up('digitalLevel'),
  localFeatureScore: up('localFeatureScore'),
  classIIpCount: up('classIIpCount'),
  classIIIpCount: up('classIIIpCount'),
  coreBizInfoSystems: up('coreBizInfoSystems'),
  managementCertificates: up('managementCertificates'),
  foreignProductCertificates: up('foreignProductCertificates'),
  marketShare: up('marketShare'),
  marketRankDomestic: down('marketRankDomestic'),
  globalMarketRank: down('globalMarketRank'),
};
