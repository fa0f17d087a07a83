import type { GapChange } from '@tidu/policy';
import { changeWords } from './gap-words';

const change = (more: Partial<GapChange>): GapChange => ({
  indicator: 'rdExpense',
  year: 2026,
  from: 820,
  to: 1_000,
  delta: 180,
  carries: [],
  neededFor: ['rdExpenseSum2y'],
  ...more,
});

describe('a change in words', () => {
  it.each<[string, Partial<GapChange>, string]>([
    ['a rise', {}, '2026年研发费用总额 +180 万元（820 万元 → 1,000 万元）'],
    [
      'a fall',
      { indicator: 'totalLiabilities', from: 900, to: 750.5, delta: -149.5 },
      '2026年负债总额 −149.5 万元（900 万元 → 750.5 万元）',
    ],
    ['what is not known yet', { from: null, delta: null }, '2026年研发费用总额：1,000 万元'],
    [
      'a yes',
      { indicator: 'ownBrand', year: null, from: false, to: true, delta: null },
      '自主品牌：是',
    ],
  ])('names year, amount and both figures: %s', (_what, more, words) => {
    expect(changeWords(change(more)).zh).toBe(words);
  });

  it.each<[string, Partial<GapChange>, string]>([
    [
      'a title',
      {
        indicator: 'titles',
        from: [{ tier: 'innovative', validFrom: '2024-01-01', validUntil: '2026-12-31' }],
        to: [
          { tier: 'innovative', validFrom: '2024-01-01', validUntil: '2026-12-31' },
          { tier: 'specialised', validFrom: '2026-06-30', validUntil: '2029-06-30' },
        ],
      },
      '已有称号：新增 专精特新中小企业 自 2026-06-30 至 2029-06-30',
    ],
    [
      'an award',
      {
        indicator: 'sciTechAwards',
        from: null,
        to: [{ level: 'NATIONAL', rank: 3, date: '2026-06-30' }],
      },
      '科技奖励：新增 国家级 第 3 名 2026-06-30',
    ],
    [
      'an entry of a set',
      { indicator: 'validHonors', from: [], to: ['IP_ADVANTAGE'] },
      '有效期内荣誉：新增 知识产权优势企业',
    ],
  ])('names of a list only what is new: %s', (_what, more, words) => {
    expect(changeWords(change({ year: null, delta: null, ...more })).zh).toBe(words);
  });
});
