import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../../indicators/find-indicator';
import { yearsBack } from '../../quantities/quantity-of';
import type { AnyYearRule, EachYearRule, RisingRule, Year } from '../../packs/rules';
import { askedWords, figureWords, joined, unknownWords } from '../clause-words';
import { distanceOf, type Distance } from '../distance';
import { isOpen, missingFor, single, statusOf, type Explain, type RuleContext } from '../finding';
import { NO_DATA } from '../describe-value';
import { ofYear, yearWords } from '../period-words';

/** A number of several years against a limit: each of them, or any. */
export const yearsFinding: Explain<EachYearRule | AnyYearRule> = (rule, context) => {
  const { indicator: id, is, value: limit } = rule;
  const status = statusOf(rule, context);
  const asked = askedWords(is, limit, getIndicator(id).unit);
  const which = rule.years.length === 1 ? asked : within(asked, EACH_OR_ANY[rule.op]);
  const missing = isOpen(status) ? missingFor(rule, context) : [];
  const deciding = isOpen(status) ? undefined : decidingYear(rule, context);
  const why = deciding ? [distanceWords(rule, deciding)] : [unknownWords(missing)];
  return single(status, joined([byYear(rule, context, [limit]), which, ...why]), {
    missing,
    distance: deciding?.distance ?? null,
  });
};

/** Each year above the one before it. */
export const risingFinding: Explain<RisingRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const missing = isOpen(status) ? missingFor(rule, context) : [];
  const asked = {
    zh: `要求连续 ${rule.years.length} 年增长`,
    en: `required: a rise ${rule.years.length} years running`,
  };
  const why = status === 'unknown' ? [unknownWords(missing)] : [];
  return single(status, joined([byYear(rule, context, []), asked, ...why]), { missing });
};

const EACH_OR_ANY: Readonly<Record<'eachYear' | 'anyYear', Bilingual>> = {
  eachYear: { zh: '每年', en: 'each year' },
  anyYear: { zh: '任一年', en: 'any year' },
};

/** `要求每年不低于 3 %`. */
function within({ zh, en }: Bilingual, which: Bilingual): Bilingual {
  return { zh: zh.replace('要求', `要求${which.zh}`), en: `${en} in ${which.en}` };
}

/** `研发费用占比：2025年 3.5 %，2024年 2.9 %`. */
function byYear(
  rule: EachYearRule | AnyYearRule | RisingRule,
  { scope, of, subject }: RuleContext,
  limits: readonly number[],
): Bilingual {
  const indicator = getIndicator(rule.indicator);
  const head = subject ?? indicator.title;
  const years = scope.readings(rule).map(({ back = 0, read }) => {
    const value = read(of);
    const known = typeof value === 'number';
    const words = known ? figureWords(value, indicator.unit, limits) : NO_DATA;
    return ofYear(indicator, of.y1 - back, words);
  });
  const told = joined(years, '、');
  return { zh: `${head.zh}：${told.zh}`, en: `${head.en}: ${told.en}` };
}

interface YearDistance {
  readonly year: number;
  readonly distance: Distance;
}

/** `2024年差 0.13 个百分点`; the year goes without saying where there is only one. */
function distanceWords(
  { years }: EachYearRule | AnyYearRule,
  { year, distance }: YearDistance,
): Bilingual {
  const { text } = distance;
  if (years.length === 1) return text;
  const when = yearWords(year);
  return { zh: when.zh + text.zh, en: `${when.en} ${text.en}` };
}

/**
 * The year that decides: the furthest behind where each must pass, the furthest ahead where one is
 * enough.
 */
function decidingYear(
  rule: EachYearRule | AnyYearRule,
  context: RuleContext,
): YearDistance | undefined {
  const known = rule.years.flatMap((year) => distanceIn(rule, year, context) ?? []);
  const sign = rule.op === 'eachYear' ? 1 : -1;
  return known.toSorted((a, b) => sign * (a.distance.value - b.distance.value))[0];
}

function distanceIn(
  { indicator, is, value }: EachYearRule | AnyYearRule,
  named: Year,
  context: RuleContext,
): YearDistance | undefined {
  const one = { op: 'eachYear', indicator, years: [named], is, value } as const;
  const found = context.scope.readings(one)[0]?.read(context.of);
  if (typeof found !== 'number') return undefined;
  const passed = statusOf(one, context) === 'met';
  return {
    year: context.of.y1 - yearsBack(named),
    distance: distanceOf(found, is, value, getIndicator(indicator).unit, passed),
  };
}
