import type { ConditionCriterion, Criterion, PointsRule, Rule, RulePack } from '@tidu/policy';

const WORDS = {
  reference: { document: '工信部企业〔2099〕1号', annex: '附件1', article: null, item: '(一)' },
  confirmed: true,
  evidence: { zh: '审计报告', en: 'audit report' },
};

/** A condition with words that do not matter to the test. */
export function condition(
  id: string,
  rule: ConditionCriterion['rule'] | Rule,
  more: Partial<ConditionCriterion> = {},
): ConditionCriterion {
  return { id, title: { zh: `条件${id}`, en: `condition ${id}` }, ...WORDS, rule, ...more };
}

/** A scored item with words that do not matter to the test. */
export function scored(id: string, dimension: string, points: PointsRule): Criterion {
  return { id, title: { zh: `评分${id}`, en: `score ${id}` }, ...WORDS, dimension, points };
}

/** A pack for both procedures, made of the given criteria. */
export function packOf(criteria: readonly Criterion[], more: Partial<RulePack> = {}): RulePack {
  return {
    format: 'tidu-rule-pack/1',
    id: 'CN-TEST-2099/little-giant',
    tier: 'little-giant',
    title: { zh: '测试规则包', en: 'Test pack' },
    document: { number: '工信部企业〔2099〕1号', title: '测试办法', source: null },
    effective: { from: '2099-01-01', until: null },
    procedures: ['recognition', 'review'],
    criteria,
    ...more,
  };
}
