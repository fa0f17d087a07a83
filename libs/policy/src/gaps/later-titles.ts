import type { TitleRule } from '../packs/rules';
import { yearsAfter } from '../selection/years-after';

/** Rungs from which another rung is asked for, the lowest first. */
const LADDER = ['innovative', 'specialised', 'little-giant', 'provincial-champion', 'champion'];

/** A title holds for three years (2022 measure, article 13; 2023 measure, article 10). */
const VALID_YEARS = 3;

/**
 * The tier that an enterprise would best gain to fulfil a title rule; undefined when none can be
 * gained for that batch. A title that must have been held is history, and the pack's own title is
 * what is asked about. The first rung is evaluated several times a year; every other title is
 * granted in a round of its own, so it is there in the next year at the earliest.
 */
export function lowestTierToGain(
  { tiers, when }: TitleRule,
  packTier: string,
  yearsAhead: number,
): string | undefined {
  if (when === 'held') return undefined;
  return LADDER.find(
    (tier) =>
      tiers.includes(tier) && tier !== packTier && (tier === 'innovative' || yearsAhead > 0),
  );
}

/** The validity of a title gained by the day of a batch. */
export function laterTitleDays(day: string): { validFrom: string; validUntil: string } {
  return { validFrom: day, validUntil: yearsAfter(day, VALID_YEARS) };
}
