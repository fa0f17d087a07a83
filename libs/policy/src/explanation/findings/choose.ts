import { decimalOf, type Bilingual } from '@tidu/domain';
import { getIndicator } from '../../indicators/find-indicator';
import type { ChooseCase, ChooseRule } from '../../packs/rules';
import { exactOrder } from '../../quantities/quantity';
import { quantityOf } from '../../quantities/quantity-of';
import { figureWords, headWords, joined, saidOf, unknownWords, withValue } from '../clause-words';
import {
  missingFor,
  single,
  statusOf,
  type Explain,
  type Finding,
  type RuleContext,
} from '../finding';
import { numberWords, quantityWords } from '../number-words';
import { tellingPeriod } from '../period-words';

/** A number that decides which rule holds. */
export const chooseFinding: Explain<ChooseRule> = (rule, context) => {
  const chosen = chosenCase(rule, context);
  if (!chosen) return undecided(rule, context);
  const part = context.explain(chosen.case.rule);
  const clause = joined([
    foundWords(rule, chosen, context),
    appliesWords(rule, chosen),
    part.clause,
  ]);
  return single(
    statusOf(rule, context),
    context.subject ? saidOf(context.subject, clause) : clause,
    { distance: part.distance, missing: part.missing, parts: [part] },
  );
};

function undecided(rule: ChooseRule, context: RuleContext): Finding {
  const missing = missingFor({ ...rule, cases: [] }, context);
  const clause = joined([unknownWords(missing), OPEN_CASE]);
  const head = context.subject ?? getIndicator(rule.indicator).title;
  return single(statusOf(rule, context), saidOf(head, clause), { missing });
}

const OPEN_CASE: Bilingual = {
  zh: '无法确定适用哪一档',
  en: 'so it is open which case applies',
};

/** `营业收入总额（2025年）4,820 万元`. */
function foundWords({ indicator: id, cases }: ChooseRule, { found }: Chosen, { of }: RuleContext) {
  const indicator = getIndicator(id);
  const limits = cases.flatMap(({ from }) => from ?? []);
  return withValue(
    headWords(indicator.title, tellingPeriod(indicator, of)),
    figureWords(found, indicator.unit, limits),
  );
}

/** `适用“不足 5,000 万元”一档`. */
function appliesWords({ indicator }: ChooseRule, chosen: Chosen): Bilingual {
  const { zh, en } = caseWords(chosen.case, getIndicator(indicator).unit);
  return { zh: `适用“${zh}”一档`, en: `so the case “${en}” applies` };
}

interface Chosen {
  readonly found: number;
  readonly case: ChooseCase;
}

/** The case that holds, found exactly as the evaluator finds it. */
function chosenCase({ indicator, cases }: ChooseRule, { of }: RuleContext): Chosen | undefined {
  const quantity = quantityOf(indicator);
  const found = quantity.read(of);
  if (Number.isNaN(found)) return undefined;
  const holds = [...cases]
    .sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity))
    .find(
      ({ from }) => from === null || exactOrder(quantity, decimalOf(from), from)(of, found) >= 0,
    );
  return holds && { found, case: holds };
}

/** `5,000 万元以上、不足 10,000 万元`. */
function caseWords({ from, to }: ChooseCase, unit: string | null): Bilingual {
  if (from === null) {
    const high = quantityWords(to ?? 0, unit);
    return { zh: `不足 ${high.zh}`, en: `below ${high.en}` };
  }
  const low = quantityWords(from, unit);
  if (to === null) return { zh: `${low.zh}以上`, en: `from ${low.en}` };
  const high = quantityWords(to, unit);
  return {
    zh: `${low.zh}以上、不足 ${high.zh}`,
    en: `from ${numberWords(from)} to below ${high.en}`,
  };
}
