import type { BackTestTally, ChangeRecord, Counts } from '@tidu/data-access';
import { statusOfLetter, type RulePack, type SizeClass } from '@tidu/policy';
import type { Outcome } from './compare-outcomes';

/** What stands for a place, size or industry that is not known. */
export const NOT_KNOWN = 'unknown';

/** One enterprise of a back-test. */
export interface ComparedEnterprise {
  readonly divisionCode: string;
  readonly industry: string | null;
  readonly sizeClass: SizeClass | null;
  readonly factsChangedSince: boolean;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Undefined when its verdict is the same. */
  readonly changed: Pick<ChangeRecord, 'change' | 'criteria'> | undefined;
}

export function emptyTally(): BackTestTally {
  return {
    enterprises: 0,
    factsChangedSince: 0,
    matrix: {},
    cities: {},
    counties: {},
    sizeClasses: {},
    industries: {},
    criteria: {},
    before: {},
    after: {},
  };
}

/** Counts one enterprise. */
export function count(
  tally: BackTestTally,
  baseline: RulePack,
  candidate: RulePack,
  one: ComparedEnterprise,
): void {
  tally.enterprises += 1;
  if (one.factsChangedSince) tally.factsChangedSince += 1;
  increase(countsOf(tally.matrix, one.before.verdict), one.after.verdict, 1);
  const groups = [
    countsOf(tally.cities, cityOf(one.divisionCode)),
    countsOf(tally.counties, one.divisionCode),
    countsOf(tally.sizeClasses, one.sizeClass ?? NOT_KNOWN),
    countsOf(tally.industries, one.industry ?? NOT_KNOWN),
  ];
  for (const group of groups) {
    increase(group, 'enterprises', 1);
    if (one.changed) increase(group, one.changed.change, 1);
  }
  for (const criterion of one.changed?.criteria ?? []) {
    increase(countsOf(tally.criteria, criterion), one.changed?.change ?? '', 1);
  }
  countStatuses(tally.before, baseline, one.before);
  countStatuses(tally.after, candidate, one.after);
}

/** Adds the counts of a chunk to a whole. */
export function addTally(whole: BackTestTally, part: BackTestTally): void {
  whole.enterprises += part.enterprises;
  whole.factsChangedSince += part.factsChangedSince;
  for (const name of TABLES) {
    for (const [key, counts] of Object.entries(part[name])) {
      for (const [what, by] of Object.entries(counts)) {
        increase(countsOf(whole[name], key), what, by);
      }
    }
  }
}

const TABLES = [
  'matrix',
  'cities',
  'counties',
  'sizeClasses',
  'industries',
  'criteria',
  'before',
  'after',
] as const;

/** How many enterprises have another verdict. */
export function changedIn({ matrix }: BackTestTally): number {
  let changed = 0;
  for (const [before, row] of Object.entries(matrix)) {
    for (const [after, by] of Object.entries(row)) if (after !== before) changed += by;
  }
  return changed;
}

/** The city of a division, or the province when no more is known. */
function cityOf(divisionCode: string): string {
  return `${divisionCode.slice(0, 4)}00`;
}

function countStatuses(
  table: Record<string, Counts>,
  { criteria }: RulePack,
  { statuses }: Outcome,
): void {
  criteria.forEach(({ id }, index) => {
    increase(countsOf(table, id), statusOfLetter(statuses.charAt(index)), 1);
  });
}

function countsOf(table: Record<string, Counts>, key: string): Counts {
  return (table[key] ??= {});
}

function increase(counts: Counts, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
