import { cellKey, type Move } from './cell';

/** Points that an item gains by a move. */
export interface Lift {
  readonly item: number;
  readonly move: Move;
  readonly gain: number;
  readonly effort: number;
}

interface Group {
  readonly lifts: readonly Lift[];
  readonly cells: number;
  readonly effort: number;
}

/** Points are added up as doubles. */
const HAIR = 1e-9;

/**
 * The groups of lifts that bring so many points and of which none can be left out, each item at
 * most once: fewest cells first, then least effort, at most so many.
 */
export function smallestGroups(
  lifts: readonly Lift[],
  lacking: number,
  most: number,
): { readonly groups: readonly (readonly Lift[])[]; readonly leftOut: boolean } {
  const found: Group[] = [];
  // Large gains first: then a group is minimal exactly when its last member is needed.
  const order = [...lifts].sort((a, b) => b.gain - a.gain || a.item - b.item);
  const rest = sumsFrom(order);
  const extend = (chosen: readonly Lift[], from: number, gained: number): void => {
    if (gained >= lacking - HAIR) {
      found.push(groupOf(chosen));
      return;
    }
    for (let index = from; index < order.length; index += 1) {
      if (gained + (rest[index] ?? 0) < lacking - HAIR) return;
      const lift = order[index] as Lift;
      if (chosen.some(({ item }) => item === lift.item)) continue;
      extend([...chosen, lift], index + 1, gained + lift.gain);
    }
  };
  extend([], 0, 0);
  found.sort((a, b) => a.cells - b.cells || a.effort - b.effort);
  return {
    groups: found.slice(0, most).map((group) => group.lifts),
    leftOut: found.length > most,
  };
}

/** What all lifts from an index on could bring together. */
function sumsFrom(lifts: readonly Lift[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let index = lifts.length - 1; index >= 0; index -= 1) {
    sum += lifts[index]?.gain ?? 0;
    sums[index] = sum;
  }
  return sums;
}

function groupOf(lifts: readonly Lift[]): Group {
  return {
    lifts,
    cells: new Set(lifts.map(({ move }) => cellKey(move.cell))).size,
    effort: lifts.reduce((sum, lift) => sum + lift.effort, 0),
  };
}
