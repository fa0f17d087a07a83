import type { VerdictChange, VerdictName } from '@tidu/contracts';

/** What a change from one verdict to another is; undefined when nothing changes. */
export function changeOf(before: VerdictName, after: VerdictName): VerdictChange | undefined {
  if (before === after) return undefined;
  if (after === 'met') return 'gain';
  if (before === 'met') return 'loss';
  return after === 'undetermined' ? 'opened' : 'closed';
}
