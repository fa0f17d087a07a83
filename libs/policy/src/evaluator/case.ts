import type { Facts } from '../facts/facts';

/** What a compiled check looks at: one enterprise's facts on one day. */
export interface Case {
  readonly facts: Facts;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** The last full calendar year before asOf. */
  readonly y1: number;
  /** GB/T 4754-2017 class code; undefined when not known. */
  readonly industryCode: string | undefined;
  /** Figures that were looked up, by `readSeries`. */
  readonly figures: Float64Array;
  /** What was found so far; a check may read only what stands before it in the compiled order. */
  readonly found: Findings;
}

/** Statuses and points by the index of the criterion in its pack. */
export interface Findings {
  /** Codes of `Status`. */
  readonly statuses: Uint8Array;
  /** Certain points of scored items. */
  readonly lowest: Float64Array;
  /** Points that are still possible for scored items. */
  readonly highest: Float64Array;
}

/** The last full calendar year before a day. */
export function lastFullYear(asOf: string): number {
  return Number(asOf.slice(0, 4)) - 1;
}
