import type { Bilingual } from '@tidu/domain';
import { formatNumber } from '@tidu/ui';
import { FACT_WORDS } from './fact-words';

const YES: Bilingual = { zh: '是', en: 'yes' };
const NO: Bilingual = { zh: '否', en: 'no' };
const NONE: Bilingual = { zh: '无', en: 'none' };

/** A fact's value in words, numbers with at most `digits` after the point. */
export function factText(value: unknown, digits = 2): Bilingual {
  switch (typeof value) {
    case 'number':
      return alike(formatNumber(value, digits));
    case 'boolean':
      return value ? YES : NO;
    case 'string':
      return FACT_WORDS[value] ?? alike(value);
    case 'object':
      return value === null ? alike('—') : compoundText(value, digits);
    default:
      return alike('—');
  }
}

function compoundText(value: object, digits: number): Bilingual {
  if (!Array.isArray(value)) return entryText(value, digits);
  if (value.length === 0) return NONE;
  return join(
    value.map((part: unknown) => factText(part, digits)),
    { zh: '；', en: '; ' },
  );
}

function entryText(entry: object, digits: number): Bilingual {
  const parts = Object.entries(entry).map(([name, part]) =>
    join([factText(name), factText(part, digits)], { zh: ' ', en: ' ' }),
  );
  return join(parts, { zh: '，', en: ', ' });
}

function join(parts: readonly Bilingual[], separator: Bilingual): Bilingual {
  return {
    zh: parts.map(({ zh }) => zh).join(separator.zh),
    en: parts.map(({ en }) => en).join(separator.en),
  };
}

function alike(text: string): Bilingual {
  return { zh: text, en: text };
}
