import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../../indicators/find-indicator';
import type { IsRule, JudgedRule, ManualRule } from '../../packs/rules';
import { headWords, joined, NO, quoted, saidOf, unknownWords, YES } from '../clause-words';
import { missingFor, single, statusOf, type Explain, type RuleContext } from '../finding';
import { tellingPeriod } from '../period-words';

/** A yes-or-no fact that a register answers. */
export const isFinding: Explain<IsRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const { title } = getIndicator(rule.indicator);
  const head = context.subject ?? title;
  const asked = quoted(rule.value ? YES : NO);
  if (status === 'unknown') {
    const missing = missingFor(rule, context);
    const words = orIndustry(rule, context, unknownWords(missing, rule.indicator));
    return single(status, saidOf(head, words), { missing });
  }
  const found = quoted((status === 'met') === rule.value ? YES : NO);
  const derived = isDerived(rule, context) ? DERIVED : NOTHING;
  const answer = {
    zh: `${quoted(title).zh}为${found.zh}${derived.zh}，要求为${asked.zh}`,
    en: `${quoted(title).en} is ${found.en}${derived.en}, required: ${asked.en}`,
  };
  return single(status, context.subject ? saidOf(head, answer) : answer);
};

const NOTHING: Bilingual = { zh: '', en: '' };
const DERIVED: Bilingual = {
  zh: '（由行业、职工总数、营业收入和资产总额推定）',
  en: ' (derived from industry, staff, revenue and assets)',
};

/** The size class follows from other facts where nobody has told it. */
function isDerived({ indicator }: IsRule, { of }: RuleContext): boolean {
  return of.facts[indicator] === undefined;
}

function orIndustry({ indicator }: IsRule, { of }: RuleContext, words: Bilingual): Bilingual {
  return indicator === 'isSme' && of.industryCode === undefined
    ? {
        zh: `${words.zh}，也没有用于推定的行业代码`,
        en: `${words.en}, and no industry to derive it from`,
      }
    : words;
}

/** A yes-or-no that a person judges with grounds. */
export const judgedFinding: Explain<JudgedRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const indicator = getIndicator(rule.indicator);
  const head = headWords(context.subject ?? indicator.title, tellingPeriod(indicator, context.of));
  if (status === 'manual') {
    const missing = missingFor(rule, context);
    return single(status, saidOf(head, joined([judgedBy(context), NOT_YET])), { missing });
  }
  const found = quoted(status === 'met' ? YES : NO);
  return single(
    status,
    saidOf(head, { zh: `经判定为${found.zh}`, en: `judged to be ${found.en}` }),
  );
};

/** A judgement for which the rule gives no number and no fact is kept. */
export const manualFinding: Explain<ManualRule> = (rule, context) => {
  const { subject, noted } = context;
  const asked = joined([subject || !noted ? NO_NUMBER : AS_NOTED, judgedBy(context)]);
  return single(statusOf(rule, context), subject ? saidOf(subject, asked) : asked);
};

const NOT_YET: Bilingual = { zh: '尚未判定', en: 'not judged yet' };
const NO_NUMBER: Bilingual = { zh: '规则未规定数值', en: 'the rule gives no number' };
const AS_NOTED: Bilingual = { zh: '本项说明所述情形', en: 'the case in the note to this item' };

function judgedBy({ judge }: RuleContext): Bilingual {
  return { zh: `须由${judge.zh}判定`, en: `to be judged by ${judge.en}` };
}
