import { compilePack } from '@tidu/policy';
import { compareCriteria } from './pack-differences';
import { condition, packOf, scored } from './testing/pack-of';

const atLeast = (indicator: string, value: number) =>
  condition(indicator, { op: 'compare', indicator, is: '>=', value });

const OLDER = compilePack(
  packOf([
    atLeast('segmentYears', 3),
    atLeast('mainRevenueRatio', 70),
    condition('ownBrand', { op: 'is', indicator: 'ownBrand', value: true }),
    atLeast('classIIpCount', 2),
  ]),
  'recognition',
);

const NEWER = compilePack(
  packOf([
    atLeast('segmentYears', 3),
    atLeast('mainRevenueRatio', 90),
    atLeast('revenue', 5_000),
    { ...atLeast('classIIpCount', 2), role: 'part' as const },
  ]),
  'recognition',
);

const of = (criterion: string) =>
  compareCriteria(OLDER, NEWER).find((item) => item.criterion === criterion);

describe('two packs side by side', () => {
  it('stand in the order of the newer one, what is gone behind its neighbour', () => {
    expect(
      compareCriteria(OLDER, NEWER).map(({ criterion, change }) => [criterion, change]),
    ).toEqual([
      ['segmentYears', 'same'],
      ['mainRevenueRatio', 'changed'],
      ['ownBrand', 'removed'],
      ['revenue', 'added'],
      ['classIIpCount', 'changed'],
    ]);
  });

  it('show both numbers of a limit', () => {
    expect(of('mainRevenueRatio')).toMatchObject({
      aspects: ['limits'],
      limits: [{ indicator: 'mainRevenueRatio', unit: '%', from: 70, to: 90 }],
    });
    expect(of('revenue')?.limits).toMatchObject([{ from: null, to: 5_000 }]);
  });

  it('tell a change of role from one of the rule', () => {
    expect(of('classIIpCount')?.aspects).toEqual(['role']);
    expect(of('classIIpCount')?.limits).toMatchObject([{ from: 2, to: 2 }]);
  });

  it('compare points, and a condition with a scored item', () => {
    const score = { of: 10, dimensions: [{ id: 'd', title: { zh: '维', en: 'd' }, of: 10 }] };
    const each = (points: number) =>
      compilePack(
        packOf(
          [scored('quality', 'd', { op: 'each', indicator: 'validHonors', points, atMost: 10 })],
          { score },
        ),
        'recognition',
      );
    expect(compareCriteria(each(2), each(5))[0]?.aspects).toEqual(['points']);
    expect(compareCriteria(each(2), each(2))[0]?.change).toBe('same');
  });

  it('tell another way of judging from other numbers', () => {
    const years = (count: number) =>
      compilePack(
        packOf([condition('award', { op: 'award', levels: ['NATIONAL'], withinYears: count })]),
        'recognition',
      );
    const turned = compilePack(
      packOf([
        condition('segmentYears', { op: 'compare', indicator: 'segmentYears', is: '>', value: 3 }),
      ]),
      'recognition',
    );
    expect(compareCriteria(OLDER, turned)[0]?.aspects).toEqual(['rule', 'limits']);
    // A number that is no limit is told as a change of the rule, never not at all.
    expect(compareCriteria(years(3), years(5))[0]).toMatchObject({
      change: 'changed',
      aspects: ['rule'],
    });
  });

  it('are the same to themselves', () => {
    expect(compareCriteria(OLDER, OLDER).every(({ change }) => change === 'same')).toBe(true);
  });

  it('lose nothing when the first criterion is gone', () => {
    const rest = compilePack(packOf([atLeast('classIIpCount', 2)]), 'recognition');
    expect(compareCriteria(OLDER, rest).map(({ criterion }) => criterion)).toEqual([
      'segmentYears',
      'mainRevenueRatio',
      'ownBrand',
      'classIIpCount',
    ]);
  });
});
