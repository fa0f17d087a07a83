import type { FactChangeView } from '@tidu/contracts';

const INDICATOR = /^[a-zA-Z0-9]{1,60}$/;

/** The changes of a what-if as one word of the URL; undefined when nothing is changed. */
export function writeChanges(changes: readonly FactChangeView[]): string | undefined {
  if (changes.length === 0) return undefined;
  return JSON.stringify(changes.map(({ indicator, year, value }) => [indicator, year, value]));
}

/** Reads the word again; what somebody has broken by hand is left out. */
export function readChanges(word: string | undefined): FactChangeView[] {
  if (!word) return [];
  return entriesOf(word).flatMap((entry) => {
    if (!Array.isArray(entry)) return [];
    const [indicator, year, value] = entry as unknown[];
    return typeof indicator === 'string' && INDICATOR.test(indicator) && isYear(year)
      ? [{ indicator, year, value: value ?? null }]
      : [];
  });
}

/** The changes with one more; taken back when the value is the stored one again. */
export function withChange(
  changes: readonly FactChangeView[],
  change: FactChangeView,
  stored: unknown,
): FactChangeView[] {
  const others = changes.filter((other) => !isSame(other, change));
  return JSON.stringify(change.value) === JSON.stringify(stored) ? others : [...others, change];
}

/** Whether two changes are of the same figure. */
export function isSame(
  a: Pick<FactChangeView, 'indicator' | 'year'>,
  b: Pick<FactChangeView, 'indicator' | 'year'>,
): boolean {
  return a.indicator === b.indicator && a.year === b.year;
}

function entriesOf(word: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(word);
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isYear(year: unknown): year is number | null {
  return year === null || (typeof year === 'number' && Number.isInteger(year));
}
