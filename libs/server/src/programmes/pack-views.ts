import type { CriterionView, PoolView, RulePackSummary, RulePackView } from '@tidu/contracts';
import type { StoredPack } from '@tidu/data-access';
import {
  compilePack,
  describePool,
  describeRequirement,
  poolsOf,
  type CompiledPack,
  type Programme,
} from '@tidu/policy';

export function toPackSummary({ hash, pack }: StoredPack): RulePackSummary {
  return {
    id: pack.id,
    hash,
    title: pack.title,
    document: pack.document.number,
    procedures: [...pack.procedures],
    effectiveFrom: pack.effective.from,
    effectiveUntil: pack.effective.until,
    confirmedCriteria: pack.criteria.filter(({ confirmed }) => confirmed).length,
    criteria: pack.criteria.length,
  };
}

export function toPackView(stored: StoredPack, coreItems: readonly string[]): RulePackView {
  const [procedure] = stored.pack.procedures;
  const compiled = compilePack(stored.pack, procedure ?? 'recognition');
  return { ...toPackSummary(stored), items: toCriterionViews(compiled, coreItems) };
}

/** The criteria of a pack in one procedure, with what each asks in words. */
export function toCriterionViews(
  { criteria, procedure }: CompiledPack,
  coreItems: readonly string[],
): CriterionView[] {
  return criteria.map(({ criterion, readings }) => ({
    id: criterion.id,
    title: criterion.title,
    requirement: describeRequirement(criterion, procedure),
    reference: criterion.reference,
    confirmed: criterion.confirmed,
    note: criterion.note ?? null,
    core: coreItems.includes(criterion.id),
    indicators: [...new Set(readings.map(({ indicator }) => indicator))],
  }));
}

export function toPoolViews(programme: Programme): PoolView[] {
  return poolsOf(programme).map((pool) => ({
    id: pool.id,
    title: pool.title,
    rule: describePool(programme, pool),
    onRoster: pool.onRoster,
  }));
}
