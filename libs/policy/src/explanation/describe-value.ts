import type { Bilingual } from '@tidu/domain';
import type { ItemValue } from '../evaluator/result';
import { findIndicator, getIndicator } from '../indicators/find-indicator';
import { unitInEnglish, withSeparators } from '../operators/words';

const NOTHING: Bilingual = { zh: '暂无数据', en: 'no data' };

/**
 * A found value in words, with its unit: `12100 万元`, `2020年 3.2 %;2021年 2.9 %`.
 * @param indicators ids that the criterion reads, in order; the first gives the unit
 */
export function describeValue(value: ItemValue, indicators: readonly string[]): Bilingual {
  const [indicator] = indicators;
  if (value === null || indicator === undefined) return NOTHING;
  if (typeof value !== 'object') return oneValue(value, indicator);
  const parts = Object.entries(value).map(([key, part]) => namedValue(key, part, indicator));
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function namedValue(
  key: string,
  value: number | string | boolean | null,
  indicator: string,
): Bilingual {
  const named = findIndicator(key);
  const words = value === null ? NOTHING : oneValue(value, named?.id ?? indicator);
  return named
    ? { zh: `${named.title.zh} ${words.zh}`, en: `${named.title.en} ${words.en}` }
    : { zh: `${key}年 ${words.zh}`, en: `${key}: ${words.en}` };
}

function oneValue(value: number | string | boolean, indicator: string): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return { zh: value, en: value };
  const { unit, type } = getIndicator(indicator);
  const number = formatNumber(value);
  if (type === 'list') return { zh: `${number} 项`, en: `${number} entries` };
  return unit === null
    ? { zh: number, en: number }
    : { zh: `${number} ${unit}`, en: `${number} ${unitInEnglish(unit)}` };
}

/**
 * Two decimals, more only where rounding would put the number on a round figure that it is not: a
 * growth of 4.99996 % must not read as 5 %.
 */
function formatNumber(value: number): string {
  const shown = [2, 4, 6, 8]
    .map((decimals) => Number(value.toFixed(decimals)))
    .find((rounded) => rounded === value || !Number.isInteger(rounded));
  return withSeparators(shown ?? value);
}
