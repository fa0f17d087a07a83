import type { Bilingual } from '@tidu/domain';
import type { ItemValue } from '../evaluator/result';
import { findIndicator, getIndicator } from '../indicators/find-indicator';
import { quantityWords } from './number-words';
import { titleOfValue } from './value-titles';

export const NO_DATA: Bilingual = { zh: '暂无数据', en: 'no data' };

/**
 * A found value in words, with its unit: `12,100 万元`, `2020年 3.2 %；2021年 2.9 %`, `自主研发Ⅰ类`.
 * @param indicators ids that the criterion reads, in order; the first gives the unit
 */
export function describeValue(value: ItemValue, indicators: readonly string[]): Bilingual {
  const [indicator] = indicators;
  if (value === null || indicator === undefined) return NO_DATA;
  if (typeof value !== 'object') return oneValue(value, indicator);
  const parts = Object.entries(value).map(([key, part]) => namedValue(key, part, indicator));
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** A value under `2025`, under `revenue`, or under `rdExpenseRatio.2025`. */
function namedValue(
  key: string,
  value: number | string | boolean | null,
  indicator: string,
): Bilingual {
  const [first = '', second] = key.split('.');
  const named = findIndicator(first);
  const words = value === null ? NO_DATA : oneValue(value, named?.id ?? indicator);
  const year = named ? second : first;
  const zh = [named?.title.zh, year && `${year}年`, words.zh];
  const en = [named?.title.en, year && `${year}:`, words.en];
  return { zh: zh.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') };
}

function oneValue(value: number | string | boolean, indicator: string): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return titleOfValue(indicator, value);
  const { unit, type } = getIndicator(indicator);
  if (type === 'list')
    return { zh: `${value} 项`, en: value === 1 ? '1 entry' : `${value} entries` };
  return quantityWords(value, type === 'set' ? '项' : unit);
}
