import type { FactValue } from '../facts/facts';

/** One stored value: a year of a series, or a point (`year` null). */
export interface Cell {
  readonly indicator: string;
  readonly year: number | null;
}

/** A cell set to a value. */
export interface Move {
  readonly cell: Cell;
  readonly to: FactValue;
}

/** Moves by the key of their cell: each cell moves once. */
export type Moves = ReadonlyMap<string, Move>;

/** `rdExpense 2026`, `ownBrand`. */
export function cellKey({ indicator, year }: Cell): string {
  return year === null ? indicator : `${indicator} ${year}`;
}

/** The whole of a figure's parts may not exceed it: raising the part beyond carries the whole. */
export const WHOLE_OF: Readonly<Record<string, string>> = {
  mainRevenue: 'revenue',
  rdStaff: 'staffTotal',
};
