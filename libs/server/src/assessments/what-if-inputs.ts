import type { WhatIfInputView } from '@tidu/contracts';
import {
  getIndicator,
  INDICATORS,
  type CompiledPack,
  type FactRead,
  type Subject,
} from '@tidu/policy';
import { factBehind, type EnterpriseCase } from './enterprise-case';
import { factsReadBy } from './item-sources';

const ORDER = INDICATORS.map(({ id }) => id as string);

/** The stored figures that a pack reads on a day, with their present values. */
export function toWhatIfInputs(
  of: EnterpriseCase,
  subject: Subject,
  pack: CompiledPack,
  asOf: string,
): WhatIfInputView[] {
  const readers = new Map<string, { read: FactRead; criteria: string[] }>();
  for (const item of pack.criteria) {
    for (const read of factsReadBy(item, subject, pack, asOf)) {
      const key = `${read.indicator} ${read.year ?? ''}`;
      const entry = readers.get(key) ?? { read, criteria: [] };
      entry.criteria.push(item.criterion.id);
      readers.set(key, entry);
    }
  }
  return [...readers.values()]
    .sort(({ read: a }, { read: b }) => compareReads(a, b))
    .map(({ read, criteria }) => toInput(read, criteria, of, asOf));
}

function compareReads(a: FactRead, b: FactRead): number {
  const byIndicator = ORDER.indexOf(a.indicator) - ORDER.indexOf(b.indicator);
  return byIndicator || (b.year ?? 0) - (a.year ?? 0);
}

function toInput(
  { indicator, year }: FactRead,
  criteria: string[],
  { known }: EnterpriseCase,
  asOf: string,
): WhatIfInputView {
  const { title, type, unit, values = [], min, max } = getIndicator(indicator);
  return {
    indicator,
    title,
    type,
    unit,
    year,
    value: factBehind(known, indicator, year, asOf)?.value ?? null,
    options: [...values],
    min: min ?? null,
    max: max ?? null,
    criteria,
  };
}
