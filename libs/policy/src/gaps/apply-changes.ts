import type { Facts, FactValue, Series } from '../facts/facts';
import { findIndicator } from '../indicators/find-indicator';
import type { FactChange } from './gap-list';

/**
 * The facts with changes made: each change sets its value, then carried figures rise to at least
 * theirs. The given facts stay as they are.
 * @throws RangeError when a change names a derived or unknown indicator, or a year where none
 *   belongs, or none where one does
 */
export function applyChanges(facts: Facts, changes: readonly FactChange[]): Facts {
  const changed: Record<string, FactValue | undefined> = { ...facts };
  for (const { indicator, year, to } of changes) {
    checkPlace(indicator, year);
    if (year === null) changed[indicator] = to ?? undefined;
    else changed[indicator] = withYear(changed[indicator] as Series | undefined, year, to);
  }
  for (const { carries = [] } of changes) {
    for (const { indicator, year, to } of carries) {
      const series = changed[indicator] as Series | undefined;
      if ((series?.[year] ?? -Infinity) < to) changed[indicator] = withYear(series, year, to);
    }
  }
  return changed;
}

function withYear(series: Series | undefined, year: number, to: FactValue | null): Series {
  const { [year]: _, ...others } = series ?? {};
  return to === null ? others : { ...others, [year]: to as number };
}

function checkPlace(indicator: string, year: number | null): void {
  const kind = findIndicator(indicator)?.kind;
  if (kind === undefined || kind === 'derived') {
    throw new RangeError(`${indicator} is no stored indicator: change the figures it is made of`);
  }
  if ((kind === 'series') !== (year !== null)) {
    throw new RangeError(
      kind === 'series' ? `${indicator} needs a year` : `${indicator} has no years`,
    );
  }
}
