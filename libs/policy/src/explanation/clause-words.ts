import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../indicators/find-indicator';
import type { Comparison } from '../packs/rules';
import { NO_DATA } from './describe-value';
import type { FactRead } from './facts-behind';
import { numberWords, quantityWords } from './number-words';
import { yearWords } from './period-words';

export const YES: Bilingual = { zh: '是', en: 'yes' };
export const NO: Bilingual = { zh: '否', en: 'no' };

/** A title with its period: `上年度营业收入（2025年）`. */
export function headWords(title: Bilingual, period: Bilingual | null): Bilingual {
  return period === null
    ? title
    : { zh: `${title.zh}（${period.zh}）`, en: `${title.en} (${period.en})` };
}

/** A title and what is found, as one text: `营业收入 4,820 万元`, `revenue: 4,820 …`. */
export function withValue(head: Bilingual, value: Bilingual): Bilingual {
  const apart = /[\p{L}\p{N}]$/u.test(head.zh) && /^[-\d]/.test(value.zh);
  return { zh: `${head.zh}${apart ? ' ' : ''}${value.zh}`, en: `${head.en}: ${value.en}` };
}

/** A figure as text tells it; ranks are told as such. */
export function figureWords(
  value: number,
  unit: string | null,
  limits: readonly number[] = [],
): Bilingual {
  if (unit !== '名') return quantityWords(value, unit, limits);
  const rank = numberWords(value);
  return { zh: `第 ${rank} 名`, en: `rank ${rank}` };
}

const ASKED: Readonly<Record<Comparison, Bilingual>> = {
  '>=': { zh: '要求不低于', en: 'at least' },
  '>': { zh: '要求超过', en: 'more than' },
  '<=': { zh: '要求不高于', en: 'at most' },
  '<': { zh: '要求低于', en: 'less than' },
};

/** What a comparison asks: `要求不低于 5,000 万元`. */
export function askedWords(is: Comparison, limit: number, unit: string | null): Bilingual {
  const words = quantityWords(limit, unit);
  if (unit === '名' && is === '<=') {
    return { zh: `要求前 ${numberWords(limit)} 名`, en: `required: among the first ${limit}` };
  }
  return { zh: `${ASKED[is].zh} ${words.zh}`, en: `required: ${ASKED[is].en} ${words.en}` };
}

/** Stored facts by name: `2025年营业收入总额、2024年营业收入总额`. */
export function factWords(facts: readonly FactRead[]): Bilingual {
  const words = facts.map(oneFact);
  return {
    zh: words.map(({ zh }) => zh).join('、'),
    en: words.map(({ en }) => en).join(', '),
  };
}

function oneFact({ indicator, year }: FactRead): Bilingual {
  const { title, type } = getIndicator(indicator);
  if (type === 'boolean') {
    return { zh: `“${title.zh}”的情况`, en: `the answer to “${title.en}”` };
  }
  if (year === null) return title;
  const when = yearWords(year);
  return { zh: when.zh + title.zh, en: `${title.en} of ${when.en}` };
}

const MEANINGLESS: Bilingual = {
  zh: '基数为零或负数，无法计算',
  en: 'cannot be computed, its base is zero or negative',
};

/**
 * Why a figure is not known: which facts are missing, or that they make no sense together.
 * @param indicator what is named already
 */
export function unknownWords(missing: readonly FactRead[], indicator?: string): Bilingual {
  const [first] = missing;
  if (!first) return MEANINGLESS;
  if (missing.length === 1 && first.indicator === indicator) return NO_DATA;
  const facts = factWords(missing);
  return { zh: `缺少${facts.zh}`, en: `missing ${facts.en}` };
}

/** Clauses in a row. */
export function joined(parts: readonly Bilingual[], zh = '，', en = ', '): Bilingual {
  return {
    zh: parts.map((part) => part.zh).join(zh),
    en: parts.map((part) => part.en).join(en),
  };
}

/** A text in quotation marks; those inside it become single ones. */
export function quoted({ zh, en }: Bilingual): Bilingual {
  const single = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');
  return { zh: `“${single(zh)}”`, en: `“${single(en)}”` };
}

/** A title and what is said of it. */
export function saidOf(head: Bilingual, words: Bilingual): Bilingual {
  return { zh: `${head.zh}：${words.zh}`, en: `${head.en}: ${words.en}` };
}
