import type { VerdictChangeCounts } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';

/** What changes for one place, size, industry or criterion. */
export interface ChangedGroup extends VerdictChangeCounts {
  readonly key: string;
  readonly title: Bilingual;
}

/** Enterprises of a group whose verdict differs. */
export function changedOf({ gain, loss, opened, closed }: VerdictChangeCounts): number {
  return gain + loss + opened + closed;
}

/** The groups in which anything changes, the most changed first. */
export function mostChanged<T extends VerdictChangeCounts>(groups: readonly T[]): T[] {
  return groups.filter((group) => changedOf(group) > 0).sort((a, b) => changedOf(b) - changedOf(a));
}
