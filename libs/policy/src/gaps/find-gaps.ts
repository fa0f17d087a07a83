import type { Subject } from '../evaluator/assess';
import type { CompiledPack } from '../evaluator/compiled-pack';
import { gapsInBatch, type BatchGaps, type FoundSet } from './batch-gaps';
import { Draft } from './draft';
import { isOfSameKind } from './extent';
import type { GapBlocker, GapList } from './gap-list';
import type { CriterionGoal } from './goal';
import { openItems, unmetIndicators } from './open-items';
import { goalsOf } from './pack-goals';
import { isUnmet } from './ways';

/** Bounds of a search; what is left out takes the default. */
export interface GapOptions {
  /** Batches looked at beside this year's: 3. */
  readonly yearsAhead?: number;
  /** Sets given: 8, and 6 a batch. */
  readonly mostSets?: number;
  readonly mostSetsPerBatch?: number;
  /** Trials a batch, each a condition or a pack evaluated once: 20,000. */
  readonly mostTrials?: number;
}

const DEFAULTS: Required<GapOptions> = {
  yearsAhead: 3,
  mostSets: 8,
  mostSetsPerBatch: 6,
  mostTrials: 20_000,
};

/**
 * The smallest sets of changes that would turn an unmet verdict, each with the earliest batch in
 * which it is possible. Looks at the batch of this day and those on the same day of the next
 * years. Figures of closed years never change; an open year's can, and without a change they
 * carry on flat (see `laterFacts`). Only what effort can change is changed (see `EFFORTS`), by the
 * smallest exact step: 0.01 of a money figure or share, 1 of a count. A set is done when nothing
 * required is unmet any more; what is open is listed apart, to be supplied or judged. Of sets
 * of the same indicators only the earliest batch's are given. The same input gives the same answer.
 * @param asOf today, YYYY-MM-DD
 */
export function findGaps(
  compiled: CompiledPack,
  subject: Subject,
  asOf: string,
  options: GapOptions = {},
): GapList {
  const bounds = { ...DEFAULTS, ...options };
  const goals = goalsOf(compiled);
  const today = new Draft(compiled, subject, asOf, 0, bounds.mostTrials);
  const verdict = today.take([]);
  const unmet = goals.filter(({ goal }) => isUnmet(goal, today)).map(({ id }) => id);
  const open = openItems(goals, today);
  const plain = { verdict, unmet, open };
  if (verdict !== 'unmet') return { ...plain, blockers: [], sets: [], searchComplete: true };
  const batches = batchesOf(compiled, subject, asOf, { goals, unmet, bounds });
  const found = batches.flatMap(({ sets }) => sets).sort(bySize);
  return {
    ...plain,
    blockers: found.length > 0 ? [] : blockersOf(batches, goals, today),
    sets: found.slice(0, bounds.mostSets).map(({ set }) => set),
    searchComplete:
      found.length <= bounds.mostSets && batches.every(({ isComplete }) => isComplete),
  };
}

interface Plan {
  readonly goals: readonly CriterionGoal[];
  readonly unmet: readonly string[];
  readonly bounds: Required<GapOptions>;
}

/** One batch after the other, until time alone is enough. */
function batchesOf(
  compiled: CompiledPack,
  subject: Subject,
  asOf: string,
  { goals, unmet, bounds }: Plan,
): BatchGaps[] {
  const batches: BatchGaps[] = [];
  for (let ahead = 0; ahead <= bounds.yearsAhead; ahead += 1) {
    const draft = new Draft(compiled, subject, asOf, ahead, bounds.mostTrials);
    const known = batches.flatMap(({ sets }) => sets);
    const batch = gapsInBatch(draft, {
      goals,
      unmetToday: unmet,
      most: bounds.mostSetsPerBatch,
      isKnown: (extent) => known.some((earlier) => isOfSameKind(earlier.extent, extent)),
    });
    batches.push(batch);
    if (batch.sets.some(({ set }) => set.changes.length === 0)) break;
  }
  return batches;
}

function bySize(a: FoundSet, b: FoundSet): number {
  return (
    a.set.changes.length - b.set.changes.length ||
    a.set.batchYear - b.set.batchYear ||
    a.extent.effort - b.extent.effort
  );
}

/** What nothing cures in any batch; when each batch has another hindrance, that of the last. */
function blockersOf(
  batches: readonly BatchGaps[],
  goals: readonly CriterionGoal[],
  today: Draft,
): GapBlocker[] {
  const always = goals.filter(({ id }) => batches.every(({ blocked }) => blocked.has(id)));
  const last = batches.at(-1)?.blocked;
  const blocking = always.length > 0 ? always : goals.filter(({ id }) => last?.has(id));
  today.take([]);
  return blocking.map(({ id, goal }) => ({
    criterion: id,
    indicators: unmetIndicators(goal, today),
  }));
}
