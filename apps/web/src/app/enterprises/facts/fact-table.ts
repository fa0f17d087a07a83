import type { FactView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { findIndicator, INDICATORS } from '@tidu/policy';
import { unitText } from './fact-words';

/** An indicator with its values by year. */
export interface SeriesLine {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: Bilingual | undefined;
  /** In the order of the table's years; undefined where nothing is known. */
  readonly cells: readonly (FactView | undefined)[];
}

/** An indicator with one value as of a day. */
export interface PointLine {
  readonly fact: FactView;
  readonly title: Bilingual;
  readonly unit: Bilingual | undefined;
}

export interface FactTable {
  /** Oldest first. */
  readonly years: readonly number[];
  readonly series: readonly SeriesLine[];
  readonly points: readonly PointLine[];
}

const ORDER: ReadonlyMap<string, number> = new Map(INDICATORS.map(({ id }, index) => [id, index]));
const place = (indicator: string): number => ORDER.get(indicator) ?? ORDER.size;

/** Facts laid out as people read them: indicators down, years across; the dated ones apart. */
export function layOutFacts(facts: readonly FactView[]): FactTable {
  const yearly = facts.filter(({ year }) => year !== null);
  const years = [...new Set(yearly.map(({ year }) => Number(year)))].sort((a, b) => a - b);
  const indicators = [...new Set(yearly.map(({ indicator }) => indicator))];
  return {
    years,
    series: indicators
      .sort((a, b) => place(a) - place(b))
      .map((indicator) => ({
        indicator,
        ...wordsFor(indicator),
        cells: years.map((year) =>
          yearly.find((fact) => fact.indicator === indicator && fact.year === year),
        ),
      })),
    points: facts
      .filter(({ year }) => year === null)
      .sort((a, b) => place(a.indicator) - place(b.indicator))
      .map((fact) => ({ fact, ...wordsFor(fact.indicator) })),
  };
}

/** An indicator that the policy does not know is shown by its id rather than hidden. */
function wordsFor(id: string): Pick<SeriesLine, 'title' | 'unit'> {
  const known = findIndicator(id);
  return { title: known?.title ?? { zh: id, en: id }, unit: unitText(known?.unit ?? null) };
}
