import type { Bilingual } from '@tidu/domain';
import type { Reference } from '../packs/pack';

/**
 * Where a rule stands: `工信部企业〔2026〕2号 附件2（二）`. A place in the body whose article was not
 * seen says so; an annex has items instead of articles.
 */
export function referenceWords({ document, annex, article, item }: Reference): Bilingual {
  const unseen = annex === null && article === null;
  const place = [annex, article, item].filter((part) => part !== null);
  return {
    zh: document + joinChinese(place.map(inChinese)) + (unseen ? '，条款号未见原文' : ''),
    en: [document, ...place.map(inEnglish)].join(', ') + (unseen ? ', article not seen' : ''),
  };
}

/** A place in brackets follows what it is in; others stand apart. */
function joinChinese(parts: readonly string[]): string {
  return parts.map((part) => (part.startsWith('（') ? part : ` ${part}`)).join('');
}

/** Brackets of Chinese text are full-width. */
function inChinese(part: string): string {
  return part.replaceAll('(', '（').replaceAll(')', '）');
}

function inEnglish(part: string): string {
  const text = part.replaceAll('（', '(').replaceAll('）', ')');
  const annex = /^附件(\d[\d、]*)$/.exec(text)?.[1];
  if (annex)
    return annex.includes('、') ? `annexes ${annex.replaceAll('、', ', ')}` : `annex ${annex}`;
  const article = /^第([一二三四五六七八九十]+)条$/.exec(text);
  if (article) return `article ${numeral(article[1] ?? '')}`;
  const item = /^\(([一二三四五六七八九十]+)\)$/.exec(text);
  return item ? `item ${numeral(item[1] ?? '')}` : text;
}

const DIGITS = '零一二三四五六七八九';

/** A Chinese numeral up to 99: 三十 is 30, 十二 is 12. */
function numeral(text: string): number {
  if (!text.includes('十')) return DIGITS.indexOf(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
