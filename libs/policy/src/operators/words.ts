import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../indicators/find-indicator';
import type { Comparison } from '../packs/rules';

export const SIGN: Readonly<Record<Comparison, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
};

/** `1,234,567.89`. */
export function withSeparators(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `≥ 5,000 万元`. */
export function limitWords(indicator: string, is: Comparison, value: number): Bilingual {
  const { unit } = getIndicator(indicator);
  const limit = `${SIGN[is]} ${withSeparators(value)}`;
  return unit === null
    ? { zh: limit, en: limit }
    : { zh: `${limit} ${unit}`, en: `${limit} ${unitInEnglish(unit)}` };
}

/** `营业收入总额 ≥ 5,000 万元`. */
export function comparisonWords(indicator: string, is: Comparison, value: number): Bilingual {
  const { title } = getIndicator(indicator);
  const limit = limitWords(indicator, is, value);
  return { zh: `${title.zh} ${limit.zh}`, en: `${title.en} ${limit.en}` };
}

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  万元: '×10,000 CNY',
  人: 'people',
  年: 'years',
  项: 'items',
  名: '(rank)',
  分: 'points',
  级: '(level)',
};

/** A unit as English text shows it. */
export function unitInEnglish(unit: string): string {
  return ENGLISH_UNITS[unit] ?? unit;
}

/** Texts of both languages joined by a word. */
export function joinWords(parts: readonly Bilingual[], zh: string, en: string): Bilingual {
  return {
    zh: parts.map((part) => part.zh).join(zh),
    en: parts.map((part) => part.en).join(en),
  };
}
