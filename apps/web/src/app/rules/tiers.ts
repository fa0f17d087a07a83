import type { LibraryPackView } from '@tidu/contracts';

/** The tiers of the rule library, from low to high, as the selector and the filters name them. */
export const TIERS = [
  'tech-sme',
  'innovative',
  'specialised',
  'little-giant',
  'hidden-champion',
  'provincial-champion',
  'champion',
] as const;

/** The next older pack of the same tier in a list that has the newest of each tier first. */
export function olderOf(
  packs: readonly LibraryPackView[],
  pack: LibraryPackView,
): LibraryPackView | undefined {
  const ofTier = packs.filter(({ tier }) => tier === pack.tier);
  return ofTier[ofTier.findIndex(({ id }) => id === pack.id) + 1];
}
