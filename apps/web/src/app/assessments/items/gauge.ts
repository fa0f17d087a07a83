/** Lengths of a gauge in per cent of its whole. */
export interface Gauge {
  readonly certain: number;
  /** Starts where `certain` ends. */
  readonly possible: number;
}

/** How a range of points stands on a gauge of all points. */
export function gaugeOf(min: number, max: number, of: number): Gauge {
  if (of <= 0) return { certain: 0, possible: 0 };
  const share = (points: number): number => Math.min(100, Math.max(0, (points / of) * 100));
  const certain = share(min);
  return { certain, possible: Math.max(0, share(max) - certain) };
}
