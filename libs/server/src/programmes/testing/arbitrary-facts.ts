import fc, { type Arbitrary } from 'fast-check';
import {
  INDICATORS,
  type Facts,
  type FactValue,
  type Indicator,
  type ListField,
} from '@tidu/policy';

const YEARS = ['2022', '2023', '2024', '2025', '2026'];

/** Days on and around the borders of windows that end on 2026-05-10. */
const DAYS = ['2021-05-10', '2023-05-09', '2023-05-10', '2024-02-29', '2026-05-10', '2026-05-11'];

/** Sound facts, some indicators absent; figures lie near the borders of the rules. */
export function arbitraryFacts(): Arbitrary<Facts> {
  const stored: readonly Indicator[] = INDICATORS.filter(({ kind }) => kind !== 'derived');
  return fc.record(
    Object.fromEntries(stored.map((indicator) => [indicator.id, valueOf(indicator)])),
    { requiredKeys: [] },
  );
}

function valueOf(indicator: Indicator): Arbitrary<FactValue> {
  if (indicator.kind === 'series') {
    return fc.record(Object.fromEntries(YEARS.map((year) => [year, numberOf(indicator)])), {
      requiredKeys: [],
    }) as Arbitrary<FactValue>;
  }
  switch (indicator.type) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...(indicator.values ?? []));
    case 'set':
      return fc.subarray([...(indicator.values ?? [])]);
    case 'list':
      return fc.array(entryOf(indicator.fields ?? {}), { maxLength: 3 });
    default:
      return numberOf(indicator);
  }
}

const FIGURES = [0, 1, 2, 3, 7, 9.99, 10, 100, 500, 999.99, 1000, 1500, 5000, 10_000, 40_000];

function numberOf({ min, max, type }: Indicator): Arbitrary<number> {
  if (type === 'integer') return fc.integer({ min: min ?? 0, max: max ?? 1200 });
  const low = min ?? -1000;
  const high = max ?? 60_000;
  return fc.oneof(
    fc.constantFrom(...FIGURES.filter((figure) => figure >= low && figure <= high)),
    fc.integer({ min: low * 100, max: high * 100 }).map((hundredths) => hundredths / 100),
  );
}

function entryOf(fields: Readonly<Record<string, ListField>>) {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(field)])),
  );
}

function fieldOf(field: ListField): Arbitrary<string | number> {
  if ('values' in field) return fc.constantFrom(...field.values);
  return 'integerFrom' in field
    ? fc.integer({ min: field.integerFrom, max: 6 })
    : fc.constantFrom(...DAYS);
}
