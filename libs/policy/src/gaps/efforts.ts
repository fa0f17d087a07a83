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
export function effortOf({ indicator }: Cell, from: FactValue | undefined, to: FactValue): number {
  return (EFFORTS[indicator] ?? 1) * distance(indicator, from, to);
}

function distance(indicator: string, from: FactValue | undefined, to: FactValue): number {
  if (typeof to === 'number') {
    const before = typeof from === 'number' ? from : 0;
    const size = Math.max(Math.abs(before), Math.abs(to));
    return size === 0 ? 0 : Math.abs(to - before) / size;
  }
  if (Array.isArray(to)) return to.length - (Array.isArray(from) ? from.length : 0);
  const { values = [] } = getIndicator(indicator);
  if (typeof to === 'string' && typeof from === 'string') {
    return Math.abs(values.indexOf(from) - values.indexOf(to));
  }
  return 1;
}
