import type { Bilingual } from '@tidu/domain';
import type { AllRule, AnyRule, AtLeastRule, NotRule } from '../../packs/rules';
import { joined } from '../clause-words';
import { counts, isOpen, single, statusOf, type Explain, type Finding } from '../finding';
import { STATUS_WORDS } from '../status-words';

/** All of several, any of them, or at least so many. */
export const compositeFinding: Explain<AllRule | AnyRule | AtLeastRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const parts = rule.of.map((part) => context.explain(part));
  const how = howMany(rule);
  const clause = context.subject ? listed(context.subject, how, parts) : inside(how, parts);
  return single(status, clause, { brief: how, parts, missing: missingOf(status, parts) });
};

function howMany(rule: AllRule | AnyRule | AtLeastRule): Bilingual {
  const all = rule.of.length;
  if (rule.op === 'all') return { zh: `${all} 项须全部满足`, en: `all ${all} are required` };
  const count = rule.op === 'any' ? 1 : rule.count;
  return {
    zh: `${all} 项中满足 ${count} 项即可`,
    en: `${count} of ${all} ${count === 1 ? 'is' : 'are'} enough`,
  };
}

/** `市场地位：2 项中满足 1 项即可——①…【未达标】；②…【达标】`. */
function listed(subject: Bilingual, how: Bilingual, parts: readonly Finding[]): Bilingual {
  const told = parts.map(({ clause, status }, index) => ({
    zh: `${circled(index)}${clause.zh}【${STATUS_WORDS[status].zh}】`,
    en: `(${index + 1}) ${clause.en} [${STATUS_WORDS[status].en}]`,
  }));
  const list = joined(told, '；', '; ');
  return {
    zh: `${subject.zh}：${how.zh}——${list.zh}`,
    en: `${subject.en}: ${how.en} – ${list.en}`,
  };
}

/** Inside another rule only what is not met is told; all parts stand below it. */
function inside(how: Bilingual, parts: readonly Finding[]): Bilingual {
  const others = parts.filter(({ status }) => !counts(status));
  const met = parts.length - others.length;
  if (others.length === 0) return joined([how, { zh: '均已达标', en: 'all are met' }]);
  const told = others.map(({ clause, status }) => ({
    zh: `${clause.zh}：${STATUS_WORDS[status].zh}`,
    en: `${clause.en} – ${STATUS_WORDS[status].en}`,
  }));
  const tally = met === 0 ? [] : [{ zh: `其中 ${met} 项达标`, en: `${met} met` }];
  const list = joined([...tally, ...told], '；', '; ');
  return { zh: `${how.zh}（${list.zh}）`, en: `${how.en} (${list.en})` };
}

/** The facts whose absence keeps the whole open. */
export function missingOf(status: Finding['status'], parts: readonly Finding[]) {
  if (!isOpen(status)) return [];
  const all = parts.flatMap(({ missing }) => missing);
  return all.filter(
    ({ indicator, year }, at) =>
      all.findIndex((one) => one.indicator === indicator && one.year === year) === at,
  );
}

const FIRST_CIRCLED = 0x2460;
const CIRCLED = 20;

/** ① to ⑳, then plain numbers. */
function circled(index: number): string {
  return index < CIRCLED ? String.fromCodePoint(FIRST_CIRCLED + index) : `${index + 1}.`;
}

/** What must not be. */
export const notFinding: Explain<NotRule> = (rule, context) => {
  const inner = context.explain(rule.rule, context.subject);
  const { zh, en } = inner.clause;
  const clause = { zh: `${zh}；要求此情形不成立`, en: `${en}; this must not be so` };
  return single(statusOf(rule, context), clause, { parts: inner.parts, missing: inner.missing });
};
