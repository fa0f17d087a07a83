import {
  type BackTestCriterionView,
  type BackTestGroupView,
  type BackTestSummary,
  SIZE_CLASS_NAMES,
  VERDICT_CHANGES,
  type VerdictChangeCounts,
  VERDICTS,
  type VerdictMatrix,
} from '@tidu/contracts';
import type { BackTestTally, Counts } from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import {
  describeRequirement,
  ITEM_STATUSES,
  type CompiledPack,
  type Criterion,
} from '@tidu/policy';
import { sizeClassTitle } from '../assessments/size-class-views';
import { NOT_KNOWN } from './back-test-tally';

/** Names of the groups by which a back-test counts. */
export interface GroupNames {
  division(code: string): string;
  industry(code: string): string;
}

interface ComparedPacks {
  readonly baseline: CompiledPack;
  readonly candidate: CompiledPack;
  readonly names: GroupNames;
}

/** The stored counts with names, in an order to be read; JSON columns keep none. */
export function toSummaryView(tally: BackTestTally, packs: ComparedPacks): BackTestSummary {
  const { names } = packs;
  return {
    enterprises: tally.enterprises,
    matrix: toMatrix(tally.matrix),
    changes: changesIn(tally.matrix),
    factsChangedSince: tally.factsChangedSince,
    cities: toGroups(tally.cities, (code) => inBoth(names.division(code))),
    counties: toGroups(tally.counties, (code) => inBoth(names.division(code))),
    sizeClasses: toGroups(tally.sizeClasses, sizeClassTitle, SIZE_CLASS_NAMES),
    industries: toGroups(tally.industries, (code) =>
      code === NOT_KNOWN ? NO_INDUSTRY : inBoth(names.industry(code)),
    ),
    criteria: toCriteria(tally, packs),
  };
}

const NO_INDUSTRY: Bilingual = { zh: '行业未知', en: 'Industry not known' };

function toMatrix(matrix: BackTestTally['matrix']): VerdictMatrix {
  const row = (before: string) => filled(VERDICTS, matrix[before]);
  return { met: row('met'), unmet: row('unmet'), undetermined: row('undetermined') };
}

function changesIn(matrix: BackTestTally['matrix']): VerdictChangeCounts {
  const cell = (before: string, after: string): number => matrix[before]?.[after] ?? 0;
  return {
    gain: cell('unmet', 'met') + cell('undetermined', 'met'),
    loss: cell('met', 'unmet') + cell('met', 'undetermined'),
    opened: cell('unmet', 'undetermined'),
    closed: cell('undetermined', 'unmet'),
  };
}

/** @param order of the keys that come first; the others follow by key, what is not known last */
function toGroups(
  table: Record<string, Counts>,
  title: (key: string) => Bilingual,
  order: readonly string[] = [],
): BackTestGroupView[] {
  const place = (key: string): string => {
    if (key === NOT_KNOWN) return '~~';
    const at = order.indexOf(key);
    return at < 0 ? `~${key}` : String(at).padStart(3, '0');
  };
  return Object.entries(table)
    .sort(([a], [b]) => (place(a) < place(b) ? -1 : 1))
    .map(([key, counts]) => ({
      key,
      title: title(key),
      enterprises: counts['enterprises'] ?? 0,
      ...filled(VERDICT_CHANGES, counts),
    }));
}

/** The criteria of the candidate in its order, then those that only the baseline has. */
function toCriteria(
  tally: BackTestTally,
  { baseline, candidate }: ComparedPacks,
): BackTestCriterionView[] {
  const before = new Map(baseline.pack.criteria.map((one) => [one.id, one]));
  const after = new Map(candidate.pack.criteria.map((one) => [one.id, one]));
  return [...new Set([...after.keys(), ...before.keys()])].map((criterion) => {
    const [was, is] = [before.get(criterion), after.get(criterion)];
    return {
      criterion,
      title: (is ?? was)?.title ?? inBoth(criterion),
      baselineRequirement: was ? requirementOf(was, baseline) : null,
      candidateRequirement: is ? requirementOf(is, candidate) : null,
      before: was ? filled(ITEM_STATUSES, tally.before[criterion]) : null,
      after: is ? filled(ITEM_STATUSES, tally.after[criterion]) : null,
      ...filled(VERDICT_CHANGES, tally.criteria[criterion]),
    };
  });
}

function requirementOf(criterion: Criterion, { procedure, pack }: CompiledPack): Bilingual {
  return describeRequirement(criterion, procedure, pack);
}

/** A count for every key, zero where nothing was counted. */
function filled<K extends string>(keys: readonly K[], counts: Counts = {}): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0])) as Record<K, number>;
}

/** Names of places and industries are Chinese only. */
function inBoth(name: string): Bilingual {
  return { zh: name, en: name };
}
