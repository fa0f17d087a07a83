import type { LibraryPackView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';

export interface PackChoice {
  readonly id: string;
  /** Absent for what is not in the library: a draft, or one version by its hash. */
  readonly title?: Bilingual;
}

/** The packs of the library, and in front the one in use where the library does not list it. */
export function packChoices(packs: readonly LibraryPackView[], used: string): PackChoice[] {
  const listed = packs.map(({ id, title }) => ({ id, title }));
  const known = used === '' || listed.some(({ id }) => id === used);
  return known ? listed : [{ id: used }, ...listed];
}
