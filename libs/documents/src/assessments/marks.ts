import type { Bilingual } from '@tidu/domain';
import { STATUS_WORDS, type ItemStatus } from '@tidu/policy';

/** A sign for each status, so that no outcome is told by colour alone; the font has them all. */
const MARKS: Readonly<Record<ItemStatus, string>> = {
  met: '✓',
  unmet: '×',
  unknown: '?',
  manual: '◇',
  waived: '○',
  notApplicable: '–',
};

/** A status as it stands in a table: `× 未达标`. */
export function markOf(status: ItemStatus, say: (text: Bilingual) => string): string {
  return `${MARKS[status]} ${say(STATUS_WORDS[status])}`;
}
