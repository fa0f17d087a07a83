import type { ItemStatus, Procedure, Verdict } from '@tidu/policy';

/** Facts as a table writes them: a series is its years from the latest back, null is absent. */
export type Change = Readonly<Record<string, unknown>>;

/** The status of a condition, or the points of a scored item: exact, or from the fewest to the most. */
export type Outcome = ItemStatus | number | readonly [number, number];

export interface RowOptions {
  /** Only in this procedure. */
  readonly only?: Procedure;
  readonly asOf?: string;
  readonly verdict?: Verdict;
  readonly score?: readonly [number, number];
  /** By dimension. */
  readonly dimensions?: Readonly<Record<string, number>>;
  /** Of other criteria. */
  readonly statuses?: Readonly<Record<string, ItemStatus>>;
  readonly points?: Readonly<Record<string, number | readonly [number, number]>>;
}

/** What is changed of the base, and what comes of it by the text of the rule. */
export type Row = readonly [change: Change, outcome: Outcome, options?: RowOptions];

export interface Group {
  /** The criterion that the rows are about. */
  readonly about: string;
  /** What the ids of the rows begin with; left out: the criterion. */
  readonly ids?: string;
  /** Holds for all rows that do not say otherwise. */
  readonly options?: RowOptions;
  /** Changes of the base for all rows. */
  readonly with?: Change;
  readonly rows: readonly Row[];
}

/** The golden cases of one pack as people write them. */
export interface GoldenTable {
  readonly pack: string;
  readonly procedures: readonly Procedure[];
  readonly asOf: string;
  /** Verdict of the base, in every procedure. */
  readonly verdict: Verdict;
  readonly base: Change;
  /** Changes of the base at review. */
  readonly review?: Change;
  readonly groups: readonly Group[];
}

export interface FactLine {
  readonly id: string;
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Points {
  readonly min: number;
  readonly max: number;
}

/** What must come out of a fact line; statuses and points only of what the case is about. */
export interface ExpectedLine {
  readonly id: string;
  readonly verdict: Verdict;
  readonly score?: Points & { readonly dimensions?: Readonly<Record<string, number>> };
  readonly statuses: Readonly<Record<string, ItemStatus>>;
  readonly points: Readonly<Record<string, Points>>;
}

export interface GoldenCase {
  readonly facts: FactLine;
  readonly expected: ExpectedLine;
}
