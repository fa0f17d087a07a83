import type { BackTestCriterionView, BackTestSummary } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { CHANGES } from './change-filters';
import { changedOf, mostChanged } from './changed-groups';

/** A sentence: the last part of its translation key, and what is filled in. */
export interface StoryLine {
  readonly key: string;
  readonly values: Readonly<Record<string, number | Bilingual>>;
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** How many criteria the explanation names. */
const CRITERIA_NAMED = 3;

/** The difference between two packs in sentences made of the numbers of a report alone. */
export function storyOf(summary: BackTestSummary): StoryLine[] {
  const changed = changedOf(summary.changes);
  const values = { enterprises: summary.enterprises, changed };
  if (changed === 0)
    return [{ key: 'same', values }, ...statusShifts(summary), ...cautions(summary)];
  return [
    { key: 'changed', values: { ...values, same: summary.enterprises - changed } },
    ...CHANGES.filter((change) => summary.changes[change] > 0).map((change) => ({
      key: change,
      values: { count: summary.changes[change] },
    })),
    ...deciding(summary),
    ...statusShifts(summary),
    ...whereMost(summary),
    ...cautions(summary),
  ];
}

/** The criteria that made the difference for most enterprises, and how their rule differs. */
function deciding({ criteria }: BackTestSummary): StoryLine[] {
  return mostChanged(criteria)
    .slice(0, CRITERIA_NAMED)
    .map((criterion) => ({
      key: kindOf(criterion),
      values: {
        title: criterion.title,
        count: changedOf(criterion),
        before: criterion.baselineRequirement ?? NOTHING,
        after: criterion.candidateRequirement ?? NOTHING,
      },
    }));
}

function kindOf({ baselineRequirement, candidateRequirement }: BackTestCriterionView): string {
  if (!baselineRequirement) return 'criterionAdded';
  if (!candidateRequirement) return 'criterionRemoved';
  return baselineRequirement.zh === candidateRequirement.zh ? 'criterionSame' : 'criterionChanged';
}

/** Items that far more or far fewer enterprises miss, also where no verdict turns by them. */
function statusShifts({ criteria }: BackTestSummary): StoryLine[] {
  return criteria
    .flatMap(({ title, before, after }) =>
      before && after ? [{ title, from: before.unmet, to: after.unmet }] : [],
    )
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, CRITERIA_NAMED)
    .map((values) => ({ key: 'shift', values }));
}

function whereMost({ cities, changes }: BackTestSummary): StoryLine[] {
  const [most] = mostChanged(cities);
  if (!most || cities.length < 2) return [];
  const count = changedOf(most);
  const share = Math.round((count / changedOf(changes)) * 100);
  return [{ key: 'where', values: { title: most.title, count, share } }];
}

function cautions({ factsChangedSince }: BackTestSummary): StoryLine[] {
  return factsChangedSince > 0
    ? [{ key: 'factsChanged', values: { count: factsChangedSince } }]
    : [];
}
