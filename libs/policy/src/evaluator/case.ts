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
}

/** The last full calendar year before a day. */
export function lastFullYear(asOf: string): number {
  return Number(asOf.slice(0, 4)) - 1;
}
