import type { FactValue, ListEntry } from '../facts/facts';
import { getIndicator } from '../indicators/find-indicator';
import type { Cell } from './cell';
import type { Draft } from './draft';
import { EFFORTS } from './efforts';
import type { Ladder } from './ladder';

/** What a yes-or-no becomes by effort; nobody strives for the other answer. */
const STRIVEN_FOR: Readonly<Record<string, boolean>> = {
  abnormalOperationListed: false,
  ownBrand: true,
};

export function booleanLadders(indicator: string, wanted: boolean): Ladder[] {
  return STRIVEN_FOR[indicator] === wanted ? [ladder(indicator, [wanted])] : [];
}

/** The levels above the present one, the next first; the dictionary lists an enum best first. */
export function levelLadders(indicator: string, draft: Draft): Ladder[] {
  const { values = [] } = getIndicator(indicator);
  const present = draft.read(point(indicator));
  if (!(indicator in EFFORTS) || typeof present !== 'string') return [];
  return [ladder(indicator, values.slice(0, values.indexOf(present)).reverse())];
}

/** The order in which entries are gained where it is not that of the dictionary. */
const GAINED_IN_ORDER: Readonly<Record<string, readonly string[]>> = {
  qualityManagementItems: [
    'QMS_CERTIFICATE',
    'OWN_BRAND',
    'STANDARD_SETTING',
    'PROVINCIAL_QUALITY_AWARD',
  ],
};

/** A set with one more of the wanted values, then two more. */
export function entryLadders(
  indicator: string,
  draft: Draft,
  wanted: readonly string[] = getIndicator(indicator).values ?? [],
): Ladder[] {
  const held = draft.read(point(indicator)) as readonly string[] | undefined;
  if (!(indicator in EFFORTS) || held === undefined) return [];
  const order = GAINED_IN_ORDER[indicator] ?? getIndicator(indicator).values ?? [];
  const missing = order.filter((value) => wanted.includes(value) && !held.includes(value));
  return [
    ladder(
      indicator,
      missing.map((_, index) => [...held, ...missing.slice(0, index + 1)]),
    ),
  ];
}

/** A list with one more entry. */
export function listLadders(indicator: string, draft: Draft, entry: ListEntry): Ladder[] {
  const held = draft.read(point(indicator)) as readonly ListEntry[] | undefined;
  return held === undefined ? [] : [ladder(indicator, [[...held, entry]])];
}

const point = (indicator: string): Cell => ({ indicator, year: null });

function ladder(indicator: string, values: readonly FactValue[]): Ladder {
  return {
    cell: point(indicator),
    rungs: values.length,
    at: (rung) => values[rung - 1] as FactValue,
  };
}
