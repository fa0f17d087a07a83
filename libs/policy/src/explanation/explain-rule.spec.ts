import { compilePack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Facts } from '../facts/facts';
import type { Rule } from '../packs/rules';
import { packOf } from '../testing/build-pack';
import { explainEvaluation } from './explain-evaluation';

const REFERENCE = '（工信部企业〔2022〕63号 附件2 一）';

/** The only item of a pack of this rule, explained on 10 May 2026. */
function itemOf(rule: Rule, facts: Facts, industryCode?: string) {
  const compiled = compilePack(packOf(rule), 'recognition');
  const subject = { facts, industryCode };
  const evaluation = evaluate(compiled, subject, '2026-05-10');
  const enterprise = { name: '甲公司', creditCode: null };
  const [item] = explainEvaluation(compiled, evaluation, { enterprise, subject }).items;
  if (!item) throw new Error('the pack has one item');
  return item;
}

const zh = (rule: Rule, facts: Facts): string => {
  const { sentence } = itemOf(rule, facts);
  return sentence.zh.replace(REFERENCE, '');
};
const en = (rule: Rule, facts: Facts): string =>
  itemOf(rule, facts).sentence.en.replace(' (工信部企业〔2022〕63号, annex 2, 一)', '');

const REVENUE: Rule = { op: 'compare', indicator: 'revenue', is: '>=', value: 5000 };
const DEBT: Rule = { op: 'compare', indicator: 'debtRatio', is: '<=', value: 75 };
const RANK: Rule = { op: 'compare', indicator: 'marketRankDomestic', is: '<=', value: 3 };
const BRAND: Rule = { op: 'is', indicator: 'ownBrand', value: true };
const AWARD: Rule = { op: 'award', levels: ['NATIONAL'], rankAtMost: 3, withinYears: 3 };
const CLASS_I: Rule = { op: 'compare', indicator: 'classIIpCount', is: '>=', value: 4 };
const INTENSITY: Rule = {
  op: 'eachYear',
  indicator: 'rdExpenseRatio',
  years: ['Y1', 'Y2'],
  is: '>=',
  value: 3,
};
const SCORE: Rule = {
  op: 'anyYear',
  indicator: 'developmentEvalScore',
  years: ['Y0', 'Y1'],
  is: '>=',
  value: 50,
};

const years = (y2: number, y1: number) => ({ '2024': y2, '2025': y1 });
const debt = (liabilities: number): Facts => ({
  totalAssets: { '2025': 1000 },
  totalLiabilities: { '2025': liabilities },
});

type Row = readonly [rule: Rule, facts: Facts, sentence: string];

const NUMBERS: readonly Row[] = [
  [
    REVENUE,
    { revenue: { '2025': 4820 } },
    '指标项（2025年）4,820 万元，低于要求的 5,000 万元，差 180 万元：未达标。',
  ],
  [
    REVENUE,
    { revenue: { '2025': 5000 } },
    '指标项（2025年）5,000 万元，正好达到要求的 5,000 万元：达标。',
  ],
  [
    REVENUE,
    { revenue: { '2025': 5000.1 } },
    '指标项（2025年）5,000.1 万元，高于要求的 5,000 万元，高出 0.1 万元：达标。',
  ],
  [REVENUE, {}, '指标项（2025年）：暂无数据，要求不低于 5,000 万元：缺资料。'],
  [DEBT, debt(627), '指标项（2025年）62.7 %，未超过上限 75 %，尚余 12.3 个百分点：达标。'],
  [DEBT, debt(750), '指标项（2025年）75 %，正好为上限 75 %：达标。'],
  [DEBT, debt(773), '指标项（2025年）77.3 %，高于上限 75 %，超出 2.3 个百分点：未达标。'],
  [
    DEBT,
    { totalAssets: { '2025': 1000 } },
    '指标项（2025年）：缺少2025年负债总额，要求不高于 75 %：缺资料。',
  ],
  [
    DEBT,
    { totalAssets: { '2025': 0 }, totalLiabilities: { '2025': 5 } },
    '指标项（2025年）：基数为零或负数，无法计算，要求不高于 75 %：缺资料。',
  ],
  [RANK, { marketRankDomestic: 3 }, '指标项（2025年）第 3 名，在要求的前 3 名之内：达标。'],
  [
    RANK,
    { marketRankDomestic: 4 },
    '指标项（2025年）第 4 名，不在要求的前 3 名之内，差 1 名：未达标。',
  ],
  [
    { op: 'compare', indicator: 'segmentYears', is: '>', value: 3 },
    { segmentYears: 3 },
    '指标项（截至2025年末）3 年，要求超过 3 年，须越过界线：未达标。',
  ],
  [
    INTENSITY,
    { revenue: years(1000, 1000), rdExpense: years(29, 35) },
    '指标项：2025年 3.5 %、2024年 2.9 %，要求每年不低于 3 %，2024年差 0.1 个百分点：未达标。',
  ],
  [
    INTENSITY,
    { revenue: years(1000, 1000), rdExpense: { '2025': 35 } },
    '指标项：2025年 3.5 %、2024年 暂无数据，要求每年不低于 3 %，缺少2024年研发费用总额：缺资料。',
  ],
  [
    SCORE,
    { developmentEvalScore: { '2025': 55 } },
    '指标项：2026年 暂无数据、2025年 55 分，要求任一年不低于 50 分，2025年高出 5 分：达标。',
  ],
  [
    { op: 'rising', indicator: 'revenue', years: ['Y1', 'Y2'] },
    { revenue: { '2023': 9800, '2024': 10450, '2025': 10450 } },
    '指标项：2025年 10,450 万元、2024年 10,450 万元、2023年 9,800 万元，要求连续 2 年增长：未达标。',
  ],
];

const HELD: readonly Row[] = [
  [BRAND, { ownBrand: true }, '指标项：“自主品牌”为“是”，要求为“是”：达标。'],
  [
    { op: 'is', indicator: 'abnormalOperationListed', value: false },
    { abnormalOperationListed: true },
    '指标项：“列入经营异常名录”为“是”，要求为“否”：未达标。',
  ],
  [BRAND, {}, '指标项：暂无数据：缺资料。'],
  [
    { op: 'judged', indicator: 'chainKeyLink' },
    {},
    '指标项：须由审核人员判定，尚未判定：待人工判定。',
  ],
  [
    { op: 'judged', indicator: 'chainKeyLink' },
    { chainKeyLink: false },
    '指标项：经判定为“否”：未达标。',
  ],
  [{ op: 'manual' }, {}, '指标项：规则未规定数值，须由审核人员判定：待人工判定。'],
  [
    { op: 'oneOf', indicator: 'rdInstitutionLevel', values: ['NATIONAL', 'PROVINCIAL'] },
    { rdInstitutionLevel: 'CITY' },
    '指标项：“市级”，不在要求的“国家级、省级”之内：未达标。',
  ],
  [
    {
      op: 'countOf',
      indicator: 'validHonors',
      values: ['HIGH_TECH_ENTERPRISE', 'IP_ADVANTAGE'],
      atLeast: 1,
    },
    { validHonors: ['HIGH_TECH_ENTERPRISE', 'IP_DEMONSTRATION'] },
    '指标项：1 项（高新技术企业），要求在“高新技术企业、知识产权优势企业”中至少 1 项：达标。',
  ],
  [
    AWARD,
    {
      sciTechAwards: [
        { level: 'NATIONAL', rank: 4, date: '2025-11-01' },
        { level: 'NATIONAL', rank: 2, date: '2024-11-01' },
      ],
    },
    '指标项：国家级第 2 名（2024-11-01），符合“近3年获得国家级科技奖励且排名前3”（2023-05-10 至 2026-05-10）：达标。',
  ],
  [
    AWARD,
    { sciTechAwards: [] },
    '指标项：无，不符合“近3年获得国家级科技奖励且排名前3”（2023-05-10 至 2026-05-10）：未达标。',
  ],
  [
    { op: 'contest', lists: ['TOP50'], withinYears: 3 },
    { makerContest: [{ list: 'TOP500', date: '2025-09-01' }] },
    '指标项：全国500强（2025-09-01），不符合“近3年进入‘创客中国’全国50强企业组”（2023-05-10 至 2026-05-10）：未达标。',
  ],
  [
    { op: 'title', tiers: ['specialised'], when: 'valid' },
    { titles: [{ tier: 'specialised', validFrom: '2023-01-01', validUntil: '2025-12-31' }] },
    '指标项：专精特新中小企业（2023-01-01 至 2025-12-31），不符合“持有有效的专精特新中小企业称号”：未达标。',
  ],
];

const COMPOSITES: readonly Row[] = [
  [
    { op: 'any', of: [{ op: 'compare', indicator: 'marketShare', is: '>=', value: 10 }, RANK] },
    { marketShare: 9, marketRankDomestic: 3 },
    '指标项：2 项中满足 1 项即可——①主导产品细分市场占有率（2025年）9 %，低于要求的 10 %，差 1 个百分点【未达标】；②国内细分市场排名（2025年）第 3 名，在要求的前 3 名之内【达标】：达标。',
  ],
  [
    { op: 'atLeast', count: 2, of: [BRAND, RANK, { op: 'manual' }] },
    { ownBrand: false, marketRankDomestic: 3 },
    '指标项：3 项中满足 2 项即可——①“自主品牌”为“否”，要求为“是”【未达标】；②国内细分市场排名（2025年）第 3 名，在要求的前 3 名之内【达标】；③规则未规定数值，须由审核人员判定【待人工判定】：待人工判定。',
  ],
  [
    { op: 'any', of: [RANK, { op: 'all', of: [BRAND, CLASS_I] }] },
    { ownBrand: true, classIIpCount: 3, marketRankDomestic: 9 },
    '指标项：2 项中满足 1 项即可——①国内细分市场排名（2025年）第 9 名，不在要求的前 3 名之内，差 6 名【未达标】；②2 项须全部满足（其中 1 项达标；Ⅰ类知识产权数量 3 项，低于要求的 4 项，差 1 项：未达标）【未达标】：未达标。',
  ],
  [
    { op: 'not', rule: BRAND },
    { ownBrand: true },
    '指标项：“自主品牌”为“是”，要求为“是”；要求此情形不成立：未达标。',
  ],
  [
    { op: 'waiver', item: CLASS_I, by: AWARD },
    { classIIpCount: 2, sciTechAwards: [{ level: 'NATIONAL', rank: 1, date: '2023-05-10' }] },
    '指标项 2 项，低于要求的 4 项，差 2 项；可以豁免——科技奖励：国家级第 1 名（2023-05-10），符合“近3年获得国家级科技奖励且排名前3”（2023-05-10 至 2026-05-10）：豁免。',
  ],
  [
    { op: 'waiver', item: CLASS_I, by: AWARD },
    { classIIpCount: 2 },
    '指标项 2 项，低于要求的 4 项，差 2 项；能否豁免尚不确定——科技奖励：暂无数据，要求“近3年获得国家级科技奖励且排名前3”（2023-05-10 至 2026-05-10）：缺资料。',
  ],
  [
    { op: 'waiver', item: CLASS_I, by: AWARD },
    { classIIpCount: 4 },
    '指标项 4 项，正好达到要求的 4 项：达标。',
  ],
];

describe('the sentence of an item', () => {
  it.each(NUMBERS)('tells a number beside its limit: %j of %j', (rule, facts, sentence) => {
    expect(zh(rule, facts)).toBe(sentence);
  });

  it.each(HELD)('tells what is held: %j of %j', (rule, facts, sentence) => {
    expect(zh(rule, facts)).toBe(sentence);
  });

  it.each(COMPOSITES)('tells the parts of a rule: %j of %j', (rule, facts, sentence) => {
    expect(zh(rule, facts)).toBe(sentence);
  });

  it('names the place in the rules in both languages', () => {
    const { sentence } = itemOf(REVENUE, { revenue: { '2025': 4820 } });
    expect(sentence).toEqual({
      zh: '指标项（2025年）4,820 万元，低于要求的 5,000 万元，差 180 万元（工信部企业〔2022〕63号 附件2 一）：未达标。',
      en: 'Item (2025): 4,820 ×10,000 CNY, below the required 5,000 ×10,000 CNY, short by 180 ×10,000 CNY (工信部企业〔2022〕63号, annex 2, 一): unmet.',
    });
  });

  it('says the same in English', () => {
    expect(en(DEBT, debt(750))).toBe('Item (2025): 75 %, exactly the limit of 75 %: met.');
    expect(en(RANK, { marketRankDomestic: 4 })).toBe(
      'Item (2025): rank 4, not among the required first 3, short by 1 place: unmet.',
    );
    expect(en(INTENSITY, { revenue: years(1000, 1000), rdExpense: years(29, 35) })).toBe(
      'Item: 3.5 % in 2025, 2.9 % in 2024, required: at least 3 % in each year, 2024 short by 0.1 percentage points: unmet.',
    );
    expect(en({ op: 'any', of: [CLASS_I, BRAND] }, { classIIpCount: 3, ownBrand: true })).toBe(
      'Item: 1 of 2 is enough – (1) class I IP count: 3 items, below the required 4 items, short by 1 item [unmet]; (2) “own brand” is “yes”, required: “yes” [met]: met.',
    );
  });

  it('chooses the case by the exact number and tells which one', () => {
    const byRevenue: Rule = {
      op: 'choose',
      indicator: 'revenue',
      cases: [
        { from: 5000, to: null, rule: CLASS_I },
        { from: null, to: 5000, rule: BRAND },
      ],
    };
    expect(zh(byRevenue, { revenue: { '2025': 4999.99 }, ownBrand: true })).toBe(
      '指标项：营业收入总额（2025年）4,999.99 万元，适用“不足 5,000 万元”一档，“自主品牌”为“是”，要求为“是”：达标。',
    );
    expect(zh(byRevenue, { revenue: { '2025': 5000 }, classIIpCount: 5 })).toBe(
      '指标项：营业收入总额（2025年）5,000 万元，适用“5,000 万元以上”一档，Ⅰ类知识产权数量 5 项，高于要求的 4 项，高出 1 项：达标。',
    );
    expect(zh(byRevenue, {})).toBe('指标项：缺少2025年营业收入总额，无法确定适用哪一档：缺资料。');
  });

  it('says when the size class was derived, or that the industry is missing', () => {
    const isSme: Rule = { op: 'is', indicator: 'isSme', value: true };
    const figures: Facts = { staffTotal: { '2025': 80 }, revenue: { '2025': 4000 } };
    expect(itemOf(isSme, figures, 'C3829').sentence.zh).toContain(
      '“符合中小企业划型标准”为“是”（由行业、职工总数、营业收入和资产总额推定）',
    );
    expect(zh(isSme, figures)).toContain('暂无数据，也没有用于推定的行业代码');
  });
});

describe('what is missing for an item', () => {
  const missing = (rule: Rule, facts: Facts): string[] =>
    itemOf(rule, facts).missing.map(({ title }) => title.zh);

  it('names each fact with its year', () => {
    expect(missing(INTENSITY, { revenue: years(1, 1) })).toEqual([
      '2025年研发费用总额',
      '2024年研发费用总额',
    ]);
  });

  it('is nothing where the outcome is certain without it', () => {
    expect(missing({ op: 'any', of: [BRAND, REVENUE] }, { ownBrand: true })).toEqual([]);
    expect(missing({ op: 'all', of: [BRAND, REVENUE] }, { ownBrand: false })).toEqual([]);
  });

  it('names a fact once though several rules read it', () => {
    expect(missing({ op: 'any', of: [REVENUE, { ...REVENUE, value: 1 }] }, {})).toEqual([
      '2025年营业收入总额',
    ]);
  });
});
