import type { FactValue } from '../facts/facts';
import { getIndicator } from '../indicators/find-indicator';
import type { Cell } from './cell';

/**
 * The facts that an enterprise can change by its own effort, and how hard that is: what doubling a
 * number, or one more entry or level, weighs against the others. The weights are this product's
 * own reading; they only order sets of equally many changes, and never decide whether a set exists.
 *
 * Not here, so never part of a set: what is a matter of standing (registration, size, dishonesty,
 * incidents), of time (years in the segment), of what the lead product is and how it was judged
 * (field, chain role, key link, new product), and sizes that a rule keeps small (staff, assets).
 * The abnormal operation list is here: whoever files what is missing is taken off it.
 */
export const EFFORTS: Readonly<Record<string, number>> = {
  abnormalOperationListed: 0.3,
  classIIIpCount: 0.5,
  coreBizInfoSystems: 0.5,
  managementCertificates: 0.5,
  ownBrand: 0.5,
  classIIpCount: 1,
  digitalLevel: 1,
  foreignProductCertificates: 1,
  ipLevelForLeadProduct: 1,
  qualityManagementItems: 1,
  rdExpense: 1,
  rdStaff: 1,
  localFeatureScore: 1.5,
  rdInstitutionLevel: 1.5,
  validHonors: 1.5,
  developmentEvalScore: 2,
  mainRevenue: 2,
  titles: 2,
  totalLiabilities: 2,
  equityFinancing: 3,
  netProfit: 3,
  marketShare: 4,
  revenue: 4,
  marketRankDomestic: 5,
  globalMarketRank: 6,
  makerContest: 6,
  sciTechAwards: 8,
};

/** The effort of moving a cell, for ordering only; 0 is none. */
export function effortOf(cell: Cell, from: FactValue | undefined, to: FactValue): number {
  const amount = amountOf(cell, from, to);
  const doublings =
    typeof to === 'number' ? Math.log2(1 + amount / baseOf(cell.indicator, from)) : amount;
  return (EFFORTS[cell.indicator] ?? 1) * doublings;
}

/** How far a cell moves: in its unit, or in levels or entries. */
export function amountOf({ indicator }: Cell, from: FactValue | undefined, to: FactValue): number {
  if (typeof to === 'number') return Math.abs(to - (typeof from === 'number' ? from : 0));
  if (Array.isArray(to)) return to.length - (Array.isArray(from) ? from.length : 0);
  const { values = [] } = getIndicator(indicator);
  if (typeof to === 'string' && typeof from === 'string') {
    return Math.abs(values.indexOf(from) - values.indexOf(to));
  }
  return 1;
}

/** Below these a number is doubled too easily: 100 万元, 1 of what is counted, 10 % or points. */
const LEAST_BASE: Readonly<Record<string, number>> = { 万元: 100, '%': 10, 分: 10 };

function baseOf(indicator: string, from: FactValue | undefined): number {
  const least = LEAST_BASE[getIndicator(indicator).unit ?? ''] ?? 1;
  return typeof from === 'number' ? Math.max(least, Math.abs(from)) : least;
}
