import type { BackTestChangeQuery, VerdictChange } from '@tidu/contracts';
import { prefixOf } from '../../divisions/division-code';

/** What the list of changed enterprises is narrowed to; the same names stand in the URL. */
export interface ChangeFilters {
  readonly change?: VerdictChange;
  readonly division?: string;
  readonly criterion?: string;
  readonly sizeClass?: BackTestChangeQuery['sizeClass'];
  readonly industry?: string;
  readonly text?: string;
  readonly after?: string;
}

/** From the best news to the worst, and what only becomes clearer or less clear. */
export const CHANGES: readonly VerdictChange[] = ['gain', 'loss', 'opened', 'closed'];
const SIZES = ['large', 'medium', 'small', 'micro', 'unknown'] as const;

/** The change behind a word of the URL; undefined for any other word. */
export function readChange(word: string | undefined): VerdictChange | undefined {
  return CHANGES.find((change) => change === word);
}

/** The size class behind a word of the URL; undefined for any other word. */
export function readSizeClass(word: string | undefined): ChangeFilters['sizeClass'] {
  return SIZES.find((size) => size === word);
}

/**
 * The place to narrow to for a division code of the report: a city with its counties, a county
 * alone. Where only the province is known, the code itself: its prefix would be the whole province.
 */
export function placeOf(code: string): string | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  return code.endsWith('0000') ? code : prefixOf(code);
}
