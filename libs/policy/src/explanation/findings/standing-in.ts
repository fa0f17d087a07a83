import type { CriterionRule, WaiverRule } from '../../packs/rules';
import { quoted } from '../clause-words';
import { counts, single, statusOf, type Explain, type Finding } from '../finding';
import { missingOf } from './composites';

/** An item that something else can stand in for. */
export const waiverFinding: Explain<WaiverRule> = (rule, context) => {
  const status = statusOf(rule, context);
  const item = context.explain(rule.item, context.subject);
  if (counts(item.status)) return { ...item, status };
  const by = context.explain(rule.by);
  const { zh, en } = item.clause;
  const told = waiverWords(status, by);
  return single(
    status,
    { zh: `${zh}；${told.zh}`, en: `${en}; ${told.en}` },
    { distance: item.distance, parts: [item, by], missing: missingOf(status, [item, by]) },
  );
};

function waiverWords(status: Finding['status'], { clause: { zh, en } }: Finding) {
  switch (status) {
    case 'waived':
      return { zh: `可以豁免——${zh}`, en: `waived – ${en}` };
    case 'unmet':
      return { zh: `不符合豁免条件——${zh}`, en: `no waiver – ${en}` };
    default:
      return { zh: `能否豁免尚不确定——${zh}`, en: `a waiver is open – ${en}` };
  }
}

/** Another criterion of the pack, which is explained where it stands. */
export const criterionFinding: Explain<CriterionRule> = (rule, context) => {
  const title = quoted(context.scope.titleOf(rule.id));
  const clause = { zh: `见${title.zh}`, en: `see ${title.en}` };
  return single(statusOf(rule, context), clause, { criterion: rule.id });
};
