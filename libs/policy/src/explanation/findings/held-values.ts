import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../../indicators/find-indicator';
import type { CountOfRule, OneOfRule } from '../../packs/rules';
import { joined, quoted, saidOf, unknownWords } from '../clause-words';
import { distanceOf } from '../distance';
import { missingFor, single, statusOf, type Explain, type RuleContext } from '../finding';
import { titleOfValue, titlesOfValues } from '../value-titles';

/** An enum that must be one of some values. */
export const oneOfFinding: Explain<OneOfRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const head = context.subject ?? getIndicator(rule.indicator).title;
  const asked = quoted(titlesOfValues(rule.indicator, rule.values));
  if (status === 'unknown') return unknownFinding(rule, context, head, isOneOf(asked));
  const found = quoted(titleOfValue(rule.indicator, context.of.facts[rule.indicator] as string));
  const relation =
    status === 'met'
      ? { zh: `属于要求的${asked.zh}`, en: `among the required ${asked.en}` }
      : { zh: `不在要求的${asked.zh}之内`, en: `not among the required ${asked.en}` };
  return single(status, saidOf(head, joined([found, relation])));
};

function isOneOf({ zh, en }: Bilingual): Bilingual {
  return { zh: `要求为${zh}之一`, en: `required: one of ${en}` };
}

/** A set that must hold at least so many of some values. */
export const countOfFinding: Explain<CountOfRule> = (rule, context) => {
  const { indicator, values, atLeast } = rule;
  const status = statusOf(rule, context);
  const head = context.subject ?? getIndicator(indicator).title;
  const asked = someOf(quoted(titlesOfValues(indicator, values)), rule);
  if (status === 'unknown') return unknownFinding(rule, context, head, asked);
  const held = (context.of.facts[indicator] as readonly string[]).filter((one) =>
    values.includes(one),
  );
  const distance = distanceOf(held.length, '>=', atLeast, '项', status === 'met');
  return single(status, saidOf(head, joined([heldWords(indicator, held), asked])), { distance });
};

function someOf({ zh, en }: Bilingual, { values, atLeast }: CountOfRule): Bilingual {
  return values.length === 1
    ? { zh: `要求有${zh}`, en: `required: ${en}` }
    : { zh: `要求在${zh}中至少 ${atLeast} 项`, en: `required: at least ${atLeast} of ${en}` };
}

/** The values that a set holds: `2 项（高新技术企业、知识产权优势企业）`. */
export function heldWords(indicator: string, held: readonly string[]): Bilingual {
  if (held.length === 0) return { zh: '无', en: 'none' };
  const titles = titlesOfValues(indicator, held);
  return { zh: `${held.length} 项（${titles.zh}）`, en: `${held.length} (${titles.en})` };
}

function unknownFinding(
  rule: OneOfRule | CountOfRule,
  context: RuleContext,
  head: Bilingual,
  asked: Bilingual,
) {
  const missing = missingFor(rule, context);
  return single('unknown', saidOf(head, joined([unknownWords(missing, rule.indicator), asked])), {
    missing,
  });
}
