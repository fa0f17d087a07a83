import type { Bilingual } from '@tidu/domain';
import { PROCEDURE_WORDS } from '../explanation/status-words';
import { TIER_TITLES } from '../operators/title';
import { yearsAfter } from './years-after';
import type {
  RuleSelection,
  SelectionAnswer,
  SelectionQuestion,
  SelectionRefusal,
  SelectionRule,
} from './selection';

/** Titles of the ladder hold for three years (2022 measure, article 13; kept in 2026). */
const VALID_YEARS = 3;

/**
 * Which rule book applies to an application by tier, procedure, day, place and certificate; the
 * first line of the table that fits holds, and is the grounds.
 */
export function selectPack(selection: RuleSelection, question: SelectionQuestion): SelectionAnswer {
  const ofTier = selection.rules.filter(({ tier }) => tier === question.tier);
  const fitting = ofTier.filter((rule) => fitsTime(rule, question));
  const rule = fitting.find((one) => fitsPlace(one, question.division));
  if (rule) return { found: true, rule, certificateUntil: certificateUntil(question) };
  return { found: false, reason: refusal(selection, question, ofTier, fitting) };
}

function fitsTime(rule: SelectionRule, question: SelectionQuestion): boolean {
  const { procedure, date } = question;
  return (
    rule.procedures.includes(procedure) &&
    (rule.from === null || date >= rule.from) &&
    (rule.until === null || date <= rule.until) &&
    (rule.certificate === 'any' || hasExpired(question))
  );
}

function hasExpired(question: SelectionQuestion): boolean {
  const until = certificateUntil(question);
  return until !== null && question.date > until;
}

/** The last day of the certificate: the same day three years on, as the certificates print it. */
function certificateUntil({ certificateDate }: SelectionQuestion): string | null {
  return certificateDate === undefined ? null : yearsAfter(certificateDate, VALID_YEARS);
}

function fitsPlace({ divisions }: SelectionRule, division: string | undefined): boolean {
  if (divisions === null) return true;
  if (division === undefined) return false;
  const inside = (prefixes: readonly string[]): boolean =>
    prefixes.some((prefix) => division.startsWith(prefix));
  return inside(divisions.within) && !inside(divisions.except);
}

function refusal(
  selection: RuleSelection,
  { tier, division, date, procedure }: SelectionQuestion,
  ofTier: readonly SelectionRule[],
  fitting: readonly SelectionRule[],
): SelectionRefusal {
  const title = titleOf(tier);
  const what = PROCEDURE_WORDS[procedure];
  if (ofTier.length === 0) {
    const tiers = [...new Set(selection.rules.map((rule) => rule.tier))].join(', ');
    return refuse('selection.unknown-tier', {
      zh: `规则库没有层级 ${tier}；可用：${tiers}`,
      en: `the library has no tier ${tier}; there are: ${tiers}`,
    });
  }
  if (fitting.length === 0) {
    return refuse('selection.no-rule-then', {
      zh: `规则库没有 ${date} 适用的${title.zh}${what.zh}规则`,
      en: `the library has no rule for the ${what.en} of: ${title.en}, on ${date}`,
    });
  }
  const places = fitting.flatMap((rule) => rule.divisions?.within ?? []).join(', ');
  return division === undefined
    ? refuse('selection.division-needed', {
        zh: `${title.zh}的规则因地而异，请给出行政区划代码（已有规则的地区：${places}）`,
        en: `rules differ by place for: ${title.en}; give the division code (rules are known for: ${places})`,
      })
    : refuse('selection.elsewhere', {
        zh: `规则库没有适用于行政区划 ${division} 的${title.zh}规则（已有规则的地区：${places}；计划单列市自行规定）`,
        en: `the library has no rule for division ${division} of: ${title.en} (rules are known for: ${places}; cities with an authority of their own set theirs)`,
      });
}

const TECH_SME: Bilingual = { zh: '科技型中小企业', en: 'technology-based SME' };

function titleOf(tier: string): Bilingual {
  return TIER_TITLES[tier] ?? (tier === 'tech-sme' ? TECH_SME : { zh: tier, en: tier });
}

function refuse(code: SelectionRefusal['code'], message: Bilingual): SelectionRefusal {
  return { code, message };
}
