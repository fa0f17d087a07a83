import type { Case } from '../evaluator/case';
import { readSeries } from '../quantities/read-number';
import { isSmallOrMedium } from './size-class';

const STAFF = readSeries('staffTotal', 0);
const REVENUE = readSeries('revenue', 0);
const ASSETS = readSeries('totalAssets', 0);

/** Whether a case is an SME by its industry and the figures of Y1; undefined when not known. */
export function isSmallOrMediumIn(of: Case): boolean | undefined {
  if (of.industryCode === undefined) return undefined;
  return isSmallOrMedium(of.industryCode, {
    staff: known(STAFF(of)),
    revenue: known(REVENUE(of)),
    assets: known(ASSETS(of)),
  });
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
