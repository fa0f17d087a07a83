import type { FactValue } from '../facts/facts';
import type { Verdict } from '../logic/status';

/** One fact set to another value; `year` of a series, null for a point. */
export interface FactChange {
  readonly indicator: string;
  readonly year: number | null;
  /** null: not known any more. */
  readonly to: FactValue | null;
  /** Figures that the books raise with it. */
  readonly carries?: readonly CarriedFigure[];
}

/** A figure that must be at least `to` when another rises: main revenue is part of revenue. */
export interface CarriedFigure {
  readonly indicator: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** A change of a gap set. */
export interface GapChange extends FactChange {
  /** What it would be without the change; null when not known. */
  readonly from: FactValue | null;
  readonly to: FactValue;
  /** to − from in the unit of the indicator; null when it is no number. */
  readonly delta: number | null;
  readonly carries: readonly CarriedFigure[];
  /** The required criteria that are unmet when this change alone is left out; never empty. */
  readonly neededFor: readonly string[];
}

/**
 * Changes after which nothing required is unmet, none of which can be left out. No changes at all:
 * time alone brings it.
 */
export interface GapSet {
  /** The earliest batch in which the set is possible. */
  readonly batchYear: number;
  /** The day of that batch, YYYY-MM-DD. */
  readonly asOf: string;
  /** The pack is not known to be in force on that day: another one may take its place. */
  readonly outsideEffectiveDates: boolean;
  readonly changes: readonly GapChange[];
  /** Required criteria that are unmet in that batch without the changes. */
  readonly cures: readonly string[];
  /** Required criteria that are unmet today and no longer in that batch. */
  readonly curedByTime: readonly string[];
  /** Undetermined while items are open. */
  readonly verdict: Exclude<Verdict, 'unmet'>;
}

/** A required criterion that is neither met nor unmet: facts to supply, a judgement to get. */
export interface OpenItem {
  readonly criterion: string;
  readonly status: 'unknown' | 'manual';
  /** What is asked for, by indicator id; empty where no fact is kept of it. */
  readonly indicators: readonly string[];
}

/** An unmet criterion that nothing that an enterprise can do cures in any batch looked at. */
export interface GapBlocker {
  readonly criterion: string;
  readonly indicators: readonly string[];
}

/** What separates an enterprise from a title. */
export interface GapList {
  /** Today's. */
  readonly verdict: Verdict;
  /** Required criteria that are unmet today. */
  readonly unmet: readonly string[];
  readonly open: readonly OpenItem[];
  readonly blockers: readonly GapBlocker[];
  /** The fewest changes first. */
  readonly sets: readonly GapSet[];
  /** False when the bound of trials or of sets ended the search: there may be other sets. */
  readonly searchComplete: boolean;
}
