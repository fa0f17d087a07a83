import type { VerdictChange } from '@tidu/contracts';
import { isRequired, type RulePack, type Verdict } from '@tidu/policy';

/** The answer for one enterprise under one pack: a letter a criterion in the pack's order. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly statuses: string;
}

/** How the verdict of an enterprise differs, and the criteria that made the difference. */
export interface OutcomeChange {
  readonly change: VerdictChange;
  readonly criteria: readonly string[];
}

const SEVERITIES: Readonly<Record<Verdict, string>> = {
  met: 'MWN',
  undetermined: 'KJ',
  unmet: 'U',
};
const ORDER: readonly Verdict[] = ['met', 'undetermined', 'unmet'];

/**
 * Compares the outcomes of two packs for one enterprise; undefined when the verdict is the same.
 * A verdict gets worse by the required criteria of the candidate that stand at the new verdict:
 * none did so before, or the verdict would have been as bad. It gets better by those of the
 * baseline that stood at the old one. So at least one criterion is always named.
 */
export function compareOutcomes(
  baseline: RulePack,
  before: Outcome,
  candidate: RulePack,
  after: Outcome,
): OutcomeChange | undefined {
  if (before.verdict === after.verdict) return undefined;
  const isWorse = ORDER.indexOf(after.verdict) > ORDER.indexOf(before.verdict);
  return {
    change: changeOf(before.verdict, after.verdict),
    criteria: isWorse ? decidersOf(candidate, after) : decidersOf(baseline, before),
  };
}

function changeOf(before: Verdict, after: Verdict): VerdictChange {
  if (after === 'met') return 'gain';
  if (before === 'met') return 'loss';
  return after === 'undetermined' ? 'opened' : 'closed';
}

/** The required criteria whose status is that of the verdict. */
function decidersOf({ criteria }: RulePack, { verdict, statuses }: Outcome): string[] {
  return criteria
    .filter(
      (criterion, index) =>
        isRequired(criterion) && SEVERITIES[verdict].includes(statuses.charAt(index)),
    )
    .map(({ id }) => id);
}
