import type { Indicator } from './indicator';
import { INDICATORS } from './indicators';

const BY_ID: ReadonlyMap<string, Indicator> = new Map(
  INDICATORS.map((indicator) => [indicator.id, indicator]),
);

/** The indicator of this id, or undefined when there is none; safe for any text. */
export function findIndicator(id: string): Indicator | undefined {
  return BY_ID.get(id);
}

/** The indicator of this id; the id must exist (packs are validated before they get here). */
export function getIndicator(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new RangeError(`no such indicator: ${id}`);
  return indicator;
}
