import type {
  LibraryPackView,
  PoolView,
  RulePackSummary,
  RulePackVersionView,
  RulePackView,
} from '@tidu/contracts';
import type { LoadedPack, StoredPack } from '@tidu/data-access';
import {
  describePool,
  isOutsideEffectiveDates,
  poolsOf,
  type CompiledPack,
  type Programme,
} from '@tidu/policy';
import { toCriterionViews } from './criterion-views';
import { toRuleGroups } from './rule-groups';

export function toPackSummary({ hash, pack }: StoredPack): RulePackSummary {
  return {
    id: pack.id,
    tier: pack.tier,
    hash,
    title: pack.title,
    document: pack.document.number,
    documentTitle: pack.document.title,
    procedures: [...pack.procedures],
    effectiveFrom: pack.effective.from,
    effectiveUntil: pack.effective.until,
    reviewEffective: pack.effective.review ? { ...pack.effective.review } : null,
    confirmedCriteria: pack.criteria.filter(({ confirmed }) => confirmed).length,
    criteria: pack.criteria.length,
  };
}

/** @param matches what the search found in it */
export function toLibraryPack(
  loaded: LoadedPack,
  today: string,
  matches: LibraryPackView['matches'],
): LibraryPackView {
  return {
    ...toPackSummary(loaded),
    inForceToday: !isOutsideEffectiveDates(loaded.pack, today),
    loadedAt: loaded.loadedAt.toISOString(),
    versions: loaded.versions,
    matches,
  };
}

export function toPackVersion(loaded: LoadedPack): RulePackVersionView {
  return {
    ...toPackSummary(loaded),
    current: loaded.current,
    loadedAt: loaded.loadedAt.toISOString(),
  };
}

/** A version of a pack in one procedure, as a rule book. */
export function toPackView(
  loaded: LoadedPack,
  compiled: CompiledPack,
  today: string,
  coreItems: readonly string[],
): RulePackView {
  const { pack } = loaded;
  return {
    ...toPackVersion(loaded),
    procedure: compiled.procedure,
    inForceToday: !isOutsideEffectiveDates(pack, today),
    source: pack.document.source,
    notes: pack.notes ?? null,
    score: pack.score
      ? { of: pack.score.of, dimensions: pack.score.dimensions.map((one) => ({ ...one })) }
      : null,
    groups: toRuleGroups(pack),
    items: toCriterionViews(compiled, coreItems),
  };
}

export function toPoolViews(programme: Programme): PoolView[] {
  return poolsOf(programme).map((pool) => ({
    id: pool.id,
    title: pool.title,
    rule: describePool(programme, pool),
    onRoster: pool.onRoster,
  }));
}
