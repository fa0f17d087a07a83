import type { ItemSourceView } from '@tidu/contracts';
import {
  caseOf,
  factsBehind,
  getIndicator,
  type CompiledCriterion,
  type CompiledPack,
  type FactRead,
  type Subject,
} from '@tidu/policy';
import { factBehind, type EnterpriseCase } from './enterprise-case';

/** Where each fact that an item stands on comes from; facts that are not known have no source. */
export function toItemSources(
  item: CompiledCriterion,
  subject: Subject,
  { known, sources }: EnterpriseCase,
  pack: CompiledPack,
  asOf: string,
): ItemSourceView[] {
  const reads = factsReadBy(item, subject, pack, asOf);
  return reads.sort(latestFirst).flatMap(({ indicator, year }) => {
    const fact = factBehind(known, indicator, year, asOf);
    const source = fact && sources.get(fact.sourceId);
    if (!source) return [];
    return [
      {
        indicator,
        indicatorTitle: getIndicator(indicator).title,
        year: fact.year,
        asOf: fact.asOf,
        sourceId: source.id,
        sourceTitle: source.title,
        origin: source.origin,
        recordedAt: source.recordedAt.toISOString(),
      },
    ];
  });
}

/** Keeps the indicators in the order in which they are read. */
function latestFirst(a: FactRead, b: FactRead): number {
  return a.indicator === b.indicator ? (b.year ?? 0) - (a.year ?? 0) : 0;
}

/** The stored facts that an item reads on a day. */
export function factsReadBy(
  { readings }: CompiledCriterion,
  subject: Subject,
  pack: CompiledPack,
  asOf: string,
): FactRead[] {
  const readers = readings.map(({ read }) => read);
  return factsBehind(readers, caseOf(pack, subject, asOf));
}
