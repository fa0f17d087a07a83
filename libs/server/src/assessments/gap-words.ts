import type { Bilingual } from '@tidu/domain';
import {
  canonicalForm,
  describeValue,
  getIndicator,
  titleOfValue,
  type FactValue,
  type GapChange,
} from '@tidu/policy';

/** A change in words: 2026年研发费用总额 +180 万元（820 万元 → 1,000 万元）. */
export function changeWords({ indicator, year, from, to, delta }: GapChange): Bilingual {
  const { title } = getIndicator(indicator);
  const head: Bilingual =
    year === null ? title : { zh: `${year}年${title.zh}`, en: `${title.en} of ${year}` };
  if (Array.isArray(to)) return withNewEntries(head, indicator, from, to);
  const after = valueWords(to, indicator);
  if (delta === null) return { zh: `${head.zh}：${after.zh}`, en: `${head.en}: ${after.en}` };
  const before = valueWords(from, indicator);
  const by = describeValue(Math.abs(delta), [indicator]);
  const sign = delta < 0 ? '−' : '+';
  return {
    zh: `${head.zh} ${sign}${by.zh}（${before.zh} → ${after.zh}）`,
    en: `${head.en} ${sign}${by.en} (${before.en} → ${after.en})`,
  };
}

function valueWords(value: FactValue | null, indicator: string): Bilingual {
  if (value !== null && typeof value === 'object') {
    throw new RangeError(`a change of ${indicator} is of one year or one value`);
  }
  return describeValue(value, [indicator]);
}

/** Of a set or a list only what is new is named. */
function withNewEntries(
  head: Bilingual,
  indicator: string,
  from: FactValue | null,
  to: readonly unknown[],
): Bilingual {
  const known = new Set((Array.isArray(from) ? (from as unknown[]) : []).map(canonicalForm));
  const added = to
    .filter((entry) => !known.has(canonicalForm(entry)))
    .map((entry) => entryWords(entry, indicator));
  return {
    zh: `${head.zh}：新增 ${added.map(({ zh }) => zh).join('、')}`,
    en: `${head.en}: add ${added.map(({ en }) => en).join(', ')}`,
  };
}

/** An entry of a set is a code; one of a list has fields, of which some are codes. */
function entryWords(entry: unknown, indicator: string): Bilingual {
  if (typeof entry === 'string') return titleOfValue(indicator, entry);
  const parts = Object.entries(entry as Record<string, string | number | null>)
    .filter(([, part]) => part !== null)
    .map(([field, part]) => fieldWords(indicator, field, part));
  return {
    zh: parts.map(({ zh }) => zh).join(' '),
    en: parts.map(({ en }) => en).join(' '),
  };
}

function fieldWords(indicator: string, field: string, part: string | number | null): Bilingual {
  if (field === 'rank') return { zh: `第 ${part} 名`, en: `rank ${part}` };
  if (field === 'validFrom') return { zh: `自 ${part}`, en: `from ${part}` };
  if (field === 'validUntil') return { zh: `至 ${part}`, en: `until ${part}` };
  return titleOfValue(`${indicator}.${field}`, String(part));
}
