import type { Moves } from './cell';
import type { Draft } from './draft';
import { amountOf, effortOf } from './efforts';

/** What moves ask for. */
export interface Extent {
  /** How far each indicator moves, all its years together. */
  readonly amounts: ReadonlyMap<string, number>;
  readonly effort: number;
}

export const NO_EXTENT: Extent = { amounts: new Map(), effort: 0 };

export function extentOf(moves: Moves, draft: Draft): Extent {
  const amounts = new Map<string, number>();
  let effort = 0;
  for (const { cell, to } of moves.values()) {
    const from = draft.readUnmoved(cell);
    const before = amounts.get(cell.indicator) ?? 0;
    amounts.set(cell.indicator, before + amountOf(cell, from, to));
    effort += effortOf(cell, from, to);
  }
  return { amounts, effort };
}

/** Amounts are added up as doubles; a hair less is as much. */
const HAIR = 1e-9;

/** Whether the second asks for at least as much of everything that the first asks for. */
export function isAsMuch(less: Extent, more: Extent): boolean {
  for (const [indicator, amount] of less.amounts) {
    if ((more.amounts.get(indicator) ?? -1) < amount - HAIR) return false;
  }
  return true;
}

/** Whether the second asks for all that the first asks for, however much of it. */
export function isOfSameKind(less: Extent, more: Extent): boolean {
  for (const indicator of less.amounts.keys()) if (!more.amounts.has(indicator)) return false;
  return true;
}
