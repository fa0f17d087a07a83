import type { Facts, Series } from '../facts/facts';
import { isSmallOrMedium } from './size-class';
import type { Subject } from './assess';

/**
 * Facts with the size class added where it can be derived. A size class that was given stands;
 * without the industry it stays unknown, it is never guessed.
 */
export function deriveFacts({ facts, industryCode }: Subject, y1: number): Facts {
  if (facts['isSme'] !== undefined || industryCode === undefined) return facts;
  const isSme = isSmallOrMedium(industryCode, {
    staff: valueIn(facts, 'staffTotal', y1),
    revenue: valueIn(facts, 'revenue', y1),
    assets: valueIn(facts, 'totalAssets', y1),
  });
  return isSme === undefined ? facts : { ...facts, isSme };
}

function valueIn(facts: Facts, indicator: string, year: number): number | undefined {
  return (facts[indicator] as Series | undefined)?.[year];
}
