import { MET, type Status } from '../logic/status';
import { both } from '../logic/combine';
import type { Moves } from './cell';
import { gapSetOf } from './gap-set';
import type { Draft } from './draft';
import { extentOf, isAsMuch, NO_EXTENT, type Extent } from './extent';
import type { GapSet } from './gap-list';
import type { CriterionGoal, EveryGoal } from './goal';
import { search } from './search';
import { trim } from './trim';
import { isUnmet } from './ways';

/** A set with what orders it among others. */
export interface FoundSet {
  readonly set: GapSet;
  readonly extent: Extent;
}

/** What one batch asks for. */
export interface BatchGaps {
  readonly sets: readonly FoundSet[];
  /** Unmet criteria that nothing cures in this batch. */
  readonly blocked: ReadonlySet<string>;
  readonly isComplete: boolean;
}

export interface BatchQuest {
  readonly goals: readonly CriterionGoal[];
  readonly unmetToday: readonly string[];
  readonly most: number;
  /** Whether an earlier batch has a set of the same kind. */
  readonly isKnown: (extent: Extent) => boolean;
}

export function gapsInBatch(draft: Draft, quest: BatchQuest): BatchGaps {
  draft.take([]);
  const unmet = quest.goals.filter(({ goal }) => isUnmet(goal, draft));
  if (unmet.length === 0) {
    const set = gapSetOf(new Map(), draft, quest);
    return { sets: [{ set, extent: NO_EXTENT }], blocked: new Set(), isComplete: true };
  }
  // One criterion beyond cure spares the search for all of them together.
  const blocked = unmet.filter(({ goal }) => !isCurable(goal, draft)).map(({ id }) => id);
  if (blocked.length > 0) {
    return { sets: [], blocked: new Set(blocked), isComplete: !draft.isSpent };
  }
  return { ...searchAll(draft, quest), blocked: new Set() };
}

/** Whether a criterion alone can be cured, whatever becomes of the others; when not all was tried: maybe. */
function isCurable(goal: CriterionGoal['goal'], draft: Draft): boolean {
  const cures: Moves[] = [];
  const isComplete = search(draft, {
    root: everyOf([goal]),
    found: (moves) => {
      cures.push(moves);
      return false;
    },
    skips: () => false,
  });
  return cures.length > 0 || !isComplete;
}

function searchAll(draft: Draft, quest: BatchQuest): Pick<BatchGaps, 'sets' | 'isComplete'> {
  const root = everyOf(quest.goals.map(({ goal }) => goal));
  let kept: { readonly moves: Moves; readonly extent: Extent }[] = [];
  const skips = (extent: Extent): boolean =>
    quest.isKnown(extent) || kept.some((other) => isAsMuch(other.extent, extent));
  const isComplete = search(draft, {
    root,
    skips,
    found: (complete) => {
      const moves = trim(complete, root, draft);
      const extent = extentOf(moves, draft);
      if (skips(extent)) return true;
      kept = kept.filter((other) => !isAsMuch(extent, other.extent));
      kept.push({ moves, extent });
      return kept.length < quest.most;
    },
  });
  const sets = kept.map(({ moves, extent }) => ({ set: gapSetOf(moves, draft, quest), extent }));
  return { sets, isComplete };
}

function everyOf(parts: EveryGoal['parts']): EveryGoal {
  return {
    kind: 'every',
    parts,
    check: (of) => {
      let status: Status = MET;
      for (const part of parts) status = both(status, part.check(of));
      return status;
    },
  };
}
