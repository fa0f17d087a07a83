import { cellKey, type Move, type Moves } from './cell';
import type { Draft } from './draft';
import { extentOf, NO_EXTENT, type Extent } from './extent';
import type { EveryGoal } from './goal';
import { isUnmet, nextWays, type Agenda, type Way } from './ways';

/** What is looked for, and what happens to what is found. */
export interface Quest {
  readonly root: EveryGoal;
  /** Takes moves after which nothing is unmet; says whether more are wanted. */
  readonly found: (moves: Moves) => boolean;
  /** Whether moves that ask for so much need not be followed: something smaller is known. */
  readonly skips: (extent: Extent) => boolean;
}

interface State {
  readonly moves: Moves;
  readonly extent: Extent;
  readonly agenda: Agenda;
  /** Cells moved and goals still unmet: what the set will come to, roughly. */
  readonly size: number;
}

/**
 * Best-first search for sets of moves after which no goal is unmet. A state is a set of moves; its
 * innermost unmet goal is worked on, each way to cure it is a next state, always computed on the
 * facts with the moves so far: more revenue lowers the share of R&D, and the next step sees that.
 * The bound of trials is looked at before each state, so it is passed by one state at most.
 * @returns whether nothing was left out: false when it ended because enough was found, because the
 *   draft is spent, or because a score has too many groups of items
 */
export function search(draft: Draft, quest: Quest): boolean {
  draft.leftOut = false;
  const queue: State[] = [
    {
      moves: new Map(),
      extent: NO_EXTENT,
      agenda: { goal: quest.root, then: null },
      size: 0,
    },
  ];
  const seen = new Set<string>();
  for (let state = queue.shift(); state; state = queue.shift()) {
    if (draft.isSpent) return false;
    if (quest.skips(state.extent)) continue;
    draft.take(state.moves.values());
    if (!isUnmet(quest.root, draft)) {
      if (!quest.found(state.moves)) return queue.length === 0 && !draft.leftOut;
      continue;
    }
    for (const next of followers(state, draft, quest)) {
      const key = keyOf(next.moves);
      if (!seen.has(key)) enqueue(queue, next);
      seen.add(key);
    }
  }
  return !draft.leftOut;
}

function followers(state: State, draft: Draft, quest: Quest): State[] {
  // All ways first: they look at the draft as it stands, and following one moves it.
  return nextWays(state.agenda, draft).map((way) => follow(state, way, draft, quest));
}

function follow({ moves }: State, way: Way, draft: Draft, { root }: Quest): State {
  const next = new Map<string, Move>(moves);
  for (const move of way.moves) next.set(cellKey(move.cell), move);
  draft.take(next.values());
  const unmet = root.parts.filter((part) => isUnmet(part, draft)).length;
  return {
    moves: next,
    extent: extentOf(next, draft),
    agenda: way.agenda,
    size: next.size + unmet,
  };
}

/** The same moves in another order are the same state. */
function keyOf(moves: Moves): string {
  return [...moves]
    .map(([key, { to }]) => `${key}=${JSON.stringify(to)}`)
    .sort()
    .join(' ');
}

/** Keeps the queue in order; among equals the first stays first, so that results never vary. */
function enqueue(queue: State[], state: State): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(state, queue[middle] as State)) high = middle;
    else low = middle + 1;
  }
  queue.splice(low, 0, state);
}

function isBefore(a: State, b: State): boolean {
  return a.size !== b.size ? a.size < b.size : a.extent.effort < b.extent.effort;
}
