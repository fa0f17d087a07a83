import { compilePack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Facts } from '../facts/facts';
import type { PointsRule } from '../packs/points-rules';
import { buildPack, condition, scored } from '../testing/build-pack';

const BANDS: PointsRule = {
  op: 'band',
  indicator: 'rdExpenseRatio',
  bands: [
    { from: 5, to: null, points: 20 },
    { from: 3, to: 5, points: 15 },
    { from: null, to: 3, points: 0 },
  ],
};
const DEBT: PointsRule = {
  op: 'band',
  indicator: 'debtRatio',
  bands: [
    { from: null, to: 55, points: 10 },
    { from: 55, to: 75, points: 5 },
    { from: 75, to: null, points: 0 },
  ],
};
const FIELD: PointsRule = {
  op: 'option',
  indicator: 'leadProductField',
  points: { STRATEGIC_EMERGING: 10, OTHER: 5 },
};
const QUALITY: PointsRule = {
  op: 'each',
  indicator: 'qualityManagementItems',
  points: 3,
  atMost: 5,
};
const YEARS: PointsRule = { op: 'step', indicator: 'segmentYears', every: 2, points: 1, atMost: 5 };
const LOCAL: PointsRule = { op: 'own', indicator: 'localFeatureScore' };
const AMOUNT_OR_SHARE: PointsRule = {
  op: 'best',
  of: [
    {
      op: 'band',
      indicator: 'rdExpense',
      bands: [
        { from: 500, to: null, points: 10 },
        { from: null, to: 500, points: 0 },
      ],
    },
    {
      op: 'band',
      indicator: 'rdExpenseRatio',
      bands: [
        { from: 10, to: null, points: 10 },
        { from: 4, to: 10, points: 6 },
        { from: null, to: 4, points: 0 },
      ],
    },
  ],
};

const share = (part: number, whole = 100): Facts => ({
  rdExpense: { '2025': part },
  revenue: { '2025': whole },
});
const debt = (part: number): Facts => ({
  totalLiabilities: { '2025': part },
  totalAssets: { '2025': 100 },
});

function pointsFor(rule: PointsRule, facts: Facts, of: number): readonly number[] {
  const compiled = compilePack(buildPack([scored('item', rule)], of), 'recognition');
  const points = evaluate(compiled, { facts }, '2026-05-10').criteria[0]?.points;
  return [points?.min ?? NaN, points?.max ?? NaN, points?.of ?? NaN];
}

describe('points', () => {
  it.each<[string, PointsRule, Facts, number, number, number]>([
    ['on a border the higher score', BANDS, share(5), 20, 20, 20],
    ['just under it the lower', BANDS, share(4.9999999999), 15, 15, 20],
    ['a border that doubles miss: 7 of 140 is 5 %', BANDS, share(7, 140), 20, 20, 20],
    ['the lowest band', BANDS, share(2.99), 0, 0, 20],
    ['an unknown share may be anything', BANDS, {}, 0, 20, 20],
    ['a share of nothing may be anything', BANDS, share(1, 0), 0, 20, 20],
    ['where less is better the border takes the higher score', DEBT, debt(55), 10, 10, 10],
    ['just over it the lower', DEBT, debt(55.0000001), 5, 5, 10],
    ['on the upper border still the higher', DEBT, debt(75), 5, 5, 10],
    ['over the upper border', DEBT, debt(75.01), 0, 0, 10],
    ['a value of an enum', FIELD, { leadProductField: 'OTHER' }, 5, 5, 10],
    ['an unknown enum has its fewest points for certain', FIELD, {}, 5, 10, 10],
    ['one entry', QUALITY, { qualityManagementItems: ['OWN_BRAND'] }, 3, 3, 5],
    [
      'two entries end at the limit',
      QUALITY,
      { qualityManagementItems: ['OWN_BRAND', 'QMS_CERTIFICATE'] },
      5,
      5,
      5,
    ],
    ['no entry', QUALITY, { qualityManagementItems: [] }, 0, 0, 5],
    ['entries nobody has told of', QUALITY, {}, 0, 5, 5],
    ['a full step', YEARS, { segmentYears: 4 }, 2, 2, 5],
    ['a step that is not full', YEARS, { segmentYears: 3.99 }, 1, 1, 5],
    ['steps end at the limit', YEARS, { segmentYears: 40 }, 5, 5, 5],
    ['points that were given', LOCAL, { localFeatureScore: 12.5 }, 12.5, 12.5, 15],
    ['points that were not given yet', LOCAL, {}, 0, 15, 15],
    ['the better of two', AMOUNT_OR_SHARE, share(100, 2_000), 6, 6, 10],
    [
      'one of two known lifts the lower end',
      AMOUNT_OR_SHARE,
      { rdExpense: { '2025': 499 } },
      0,
      10,
      10,
    ],
    [
      'the best of one decides for all',
      AMOUNT_OR_SHARE,
      { rdExpense: { '2025': 500 } },
      10,
      10,
      10,
    ],
    ['points that a person gives', { op: 'given', atMost: 4 }, {}, 0, 4, 4],
  ])('%s', (_title, rule, facts, min, max, of) => {
    expect(pointsFor(rule, facts, of)).toEqual([min, max, of]);
  });
});

describe('a score against its pass line', () => {
  const pack = buildPack(
    [
      condition('pass', { op: 'score', is: '>=', value: 25 }),
      scored('research', BANDS),
      scored('local', LOCAL),
    ],
    35,
  );
  const compiled = compilePack(pack, 'recognition');

  it.each<[string, Facts, string, number, number]>([
    ['passes when the low end does', { ...share(5), localFeatureScore: 5 }, 'met', 25, 25],
    [
      'passes on a sum that doubles would miss',
      { ...share(3), localFeatureScore: 10.000000000000002 },
      'met',
      25,
      25,
    ],
    [
      'fails when the high end does',
      { ...share(3), localFeatureScore: 9.999999999 },
      'unmet',
      25,
      25,
    ],
    ['fails although an item is open', share(1), 'unmet', 0, 15],
    ['is open between', { localFeatureScore: 10 }, 'unknown', 10, 30],
    ['passes although an item is open', { ...share(9), localFeatureScore: 15 }, 'met', 35, 35],
  ])('%s', (_title, facts, status, min, max) => {
    const { criteria, score } = evaluate(compiled, { facts }, '2026-05-10');
    expect(criteria[0]?.status).toBe(status);
    expect(Math.round(score?.min ?? NaN)).toBe(min);
    expect(Math.round(score?.max ?? NaN)).toBe(max);
    expect(score?.of).toBe(35);
    expect(score?.dimensions).toHaveProperty('whole.of', 35);
  });
});
