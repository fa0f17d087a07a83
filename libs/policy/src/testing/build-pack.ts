import type { ConditionCriterion, Criterion, RulePack, ScoredCriterion } from '../packs/pack';
import type { PointsRule } from '../packs/points-rules';
import type { Rule } from '../packs/rules';

const WORDS = {
  title: { zh: '指标项', en: 'item' },
  reference: { document: '工信部企业〔2022〕63号', annex: '附件2', article: null, item: '一' },
  confirmed: true,
  evidence: { zh: '证明', en: 'proof' },
};

export function condition(
  id: string,
  rule: ConditionCriterion['rule'],
  role?: ConditionCriterion['role'],
): ConditionCriterion {
  return { id, ...WORDS, rule, ...(role && { role }) };
}

export function scored(id: string, points: PointsRule, dimension = 'whole'): ScoredCriterion {
  return { id, ...WORDS, dimension, points };
}

/** A sound pack of these criteria; a score table of one dimension when points are given. */
export function buildPack(criteria: readonly Criterion[], points?: number): RulePack {
  return {
    format: 'tidu-rule-pack/1',
    id: 'TEST-1/tier',
    tier: 'tier',
    title: { zh: '规则包', en: 'pack' },
    document: { number: '工信部企业〔2022〕63号', title: '办法', source: null },
    effective: { from: '2022-08-01', until: '2026-03-31' },
    procedures: ['recognition', 'review'],
    ...(points !== undefined && {
      score: {
        of: points,
        dimensions: [{ id: 'whole', title: { zh: '合计', en: 'whole' }, of: points }],
      },
    }),
    criteria,
  };
}

/** A pack of one required condition. */
export function packOf(rule: Rule): RulePack {
  return buildPack([condition('item', rule)]);
}
