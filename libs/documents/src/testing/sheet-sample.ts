import {
  compilePack,
  evaluate,
  explainEvaluation,
  type AssessmentSheet,
  type ConditionCriterion,
  type Facts,
  type RulePack,
  type ScoredCriterion,
} from '@tidu/policy';

const WORDS = {
  reference: { document: '工信部企业〔2026〕2号', annex: '附件2', article: null, item: '(二)' },
  confirmed: true,
  evidence: { zh: '赋码审计报告', en: 'coded audit report' },
};

const REVENUE: ConditionCriterion = {
  ...WORDS,
  id: 'revenue',
  title: { zh: '上年度营业收入', en: 'revenue of last year' },
  rule: { op: 'compare', indicator: 'revenue', is: '>=', value: 5000 },
};

const POSITION: ConditionCriterion = {
  ...WORDS,
  id: 'marketPosition',
  title: { zh: '细分市场地位', en: 'market position' },
  confirmed: false,
  note: { zh: '“*”与<b>不是</b>标记', en: '“*” and <b>this</b> is no markup' },
  rule: {
    op: 'any',
    of: [
      { op: 'compare', indicator: 'marketShare', is: '>=', value: 10 },
      {
        op: 'all',
        of: [
          { op: 'is', indicator: 'ownBrand', value: true },
          { op: 'compare', indicator: 'marketRankDomestic', is: '<=', value: 3 },
        ],
      },
    ],
  },
};

const INTENSITY: ScoredCriterion = {
  ...WORDS,
  id: 'scoreIntensity',
  title: { zh: '研发费用占比', en: 'R&D intensity' },
  dimension: 'innovation',
  points: {
    op: 'band',
    indicator: 'rdExpenseRatio',
    bands: [
      { from: 5, to: null, points: 10 },
      { from: null, to: 5, points: 0 },
    ],
  },
};

export const SAMPLE_PACK: RulePack = {
  format: 'tidu-rule-pack/1',
  id: 'TEST-1/little-giant',
  tier: 'little-giant',
  title: { zh: '专精特新“小巨人”企业', en: 'Little giant' },
  document: {
    number: '工信部企业〔2026〕2号',
    title: '优质中小企业梯度培育管理办法',
    source: null,
  },
  effective: { from: '2026-04-01', until: null },
  procedures: ['recognition'],
  score: {
    of: 10,
    dimensions: [{ id: 'innovation', title: { zh: '创新能力', en: 'innovation' }, of: 10 }],
  },
  criteria: [REVENUE, POSITION, INTENSITY],
};

const FACTS: Facts = { revenue: { '2025': 4820 }, marketShare: 9.5, marketRankDomestic: 2 };

/** A sheet of three items, explained on 10 May 2026; each call gives a new one. */
export function sampleSheet(
  name = '绍兴市某某精密轴承股份有限公司',
  { pack = SAMPLE_PACK, facts = FACTS }: { pack?: RulePack; facts?: Facts } = {},
): AssessmentSheet {
  const compiled = compilePack(pack, 'recognition', '0123456789abcdef'.repeat(4));
  const evaluation = evaluate(compiled, { facts }, '2026-05-10');
  return explainEvaluation(compiled, evaluation, {
    enterprise: { name, creditCode: '91330602MA2D8XXX5K' },
    subject: { facts },
    sourceOf: () => ({ title: { zh: '年度审计报告', en: 'audit report' }, date: '2026-03-01' }),
  });
}
