import type { Case } from '../evaluator/case';
import type { Facts, FactValue, Series } from '../facts/facts';
import { findIndicator } from '../indicators/find-indicator';
import { emptyFigures } from '../quantities/read-number';

/** A stored fact that something reads; `year` is null for what has none. */
export interface FactRead {
  readonly indicator: string;
  readonly year: number | null;
}

/** Something that reads facts, such as a reading of a condition. */
export type FactReader = (of: Case) => unknown;

/**
 * Which stored facts are read for a case, found by letting them be read and writing down what is
 * asked for; so this can never differ from what the evaluator does. Each fact once, in order.
 */
export function factsBehind(readers: readonly FactReader[], of: Case): FactRead[] {
  const reads = new Map<string, FactRead>();
  const facts = recording((indicator, year) => {
    reads.set(`${indicator} ${year ?? ''}`, { indicator, year });
  });
  const recorded: Case = { ...of, facts, figures: emptyFigures() };
  for (const read of readers) read(recorded);
  return [...reads.values()];
}

/** Whether a stored fact is known in a case. */
export function isKnown({ indicator, year }: FactRead, { facts }: Case): boolean {
  const value = facts[indicator];
  if (year === null || value === undefined) return value !== undefined;
  return (value as Series)[year] !== undefined;
}

type Note = (indicator: string, year: number | null) => void;

/** Facts that know every year of every series, so that no formula stops half way. */
function recording(note: Note): Facts {
  return new Proxy<Record<string, FactValue | undefined>>(
    {},
    {
      get: (_facts, key) => {
        const indicator = typeof key === 'string' ? findIndicator(key) : undefined;
        if (!indicator) return undefined;
        if (indicator.kind === 'series') return recordingSeries(indicator.id, note);
        note(indicator.id, null);
        return undefined;
      },
    },
  );
}

function recordingSeries(indicator: string, note: Note): Series {
  return new Proxy<Record<string, number>>(
    {},
    {
      get: (_series, key) => {
        if (typeof key !== 'string') return undefined;
        note(indicator, Number(key));
        return 1;
      },
    },
  );
}
