import { buildPack, condition, packOf, scored } from '../testing/build-pack';
import { checkPack } from './check-pack';
import type { Criterion, RulePack } from './pack';
import type { PointsRule } from './points-rules';
import type { Rule } from './rules';

/** `rule at path` of every fault. */
function faultsOf(pack: unknown): string[] {
  const check = checkPack(pack);
  return check.ok ? [] : check.faults.map(({ rule, path }) => `${rule} at ${path.join('.')}`);
}

const MET: Rule = { op: 'is', indicator: 'ownBrand', value: true };
const refer = (id: string): Rule => ({ op: 'criterion', id });
const band = (...bands: [number | null, number | null][]): PointsRule => ({
  op: 'band',
  indicator: 'debtRatio',
  bands: bands.map(([from, to], index) => ({ from, to, points: 10 - index })),
});
const bandPack = (points: PointsRule): RulePack => buildPack([scored('debt', points)], 10);
const withCriteria = (...criteria: Criterion[]): RulePack => buildPack(criteria);

describe('a pack is refused', () => {
  it.each<[string, unknown, string]>([
    ['that is no object', [], 'value.type at '],
    [
      'with a gap between bands',
      bandPack(band([null, 50], [60, null])),
      'band.gap at criteria.0.points.bands.0',
    ],
    [
      'with bands that overlap',
      bandPack(band([null, 50], [40, null])),
      'band.overlap at criteria.0.points.bands.0',
    ],
    [
      'with a gap in falling bands',
      bandPack(band([60, null], [null, 50])),
      'band.gap at criteria.0.points.bands.1',
    ],
    [
      'whose lowest band is not open',
      bandPack(band([0, 50], [50, null])),
      'band.open-end at criteria.0.points.bands.0.from',
    ],
    [
      'whose highest band is not open',
      bandPack(band([null, 50], [50, 100])),
      'band.open-end at criteria.0.points.bands.1.to',
    ],
    [
      'with an empty band',
      bandPack(band([null, 50], [50, 50], [50, null])),
      'band.empty at criteria.0.points.bands.1',
    ],
    [
      'with a choice that leaves a gap',
      packOf({
        op: 'choose',
        indicator: 'revenue',
        cases: [
          { from: null, to: 5, rule: MET },
          { from: 6, to: null, rule: MET },
        ],
      }),
      'band.gap at criteria.0.rule.cases.0',
    ],
    [
      'whose items miss the total',
      buildPack([scored('debt', band([null, 50], [50, null]))], 12),
      'score.total at score.dimensions.0.of',
    ],
    [
      'whose dimensions miss the total',
      {
        ...bandPack(band([null, null])),
        score: { of: 11, dimensions: [{ id: 'whole', title: { zh: '合', en: 'w' }, of: 10 }] },
      },
      'score.total at score.of',
    ],
    [
      'that asks for a score without a table',
      packOf({ op: 'score', is: '>=', value: 60 }),
      'score.missing at score',
    ],
    [
      'that asks for a dimension it lacks',
      packOf({ op: 'score', dimension: 'growth', is: '>=', value: 15 }),
      'reference.unknown at criteria.0.rule.dimension',
    ],
    [
      'that asks for a dimension and an item at once',
      packOf({ op: 'score', dimension: 'a', item: 'b', is: '>=', value: 15 }),
      'value.type at criteria.0.rule',
    ],
    [
      'that names a criterion it lacks',
      packOf(refer('other')),
      'reference.unknown at criteria.0.rule.id',
    ],
    ['that names itself', packOf(refer('item')), 'reference.circle at criteria.0.rule'],
    [
      'whose criteria go in a circle',
      withCriteria(
        condition('a', refer('b')),
        condition('b', { op: 'all', of: [MET, refer('a')] }),
      ),
      'reference.circle at criteria.1.rule',
    ],
    [
      'with a part that nothing names',
      withCriteria(condition('a', MET), condition('b', MET, 'part')),
      'criterion.idle at criteria.1.role',
    ],
    [
      'with two criteria of one id',
      withCriteria(condition('a', MET), condition('a', MET)),
      'criterion.duplicate at criteria.1.id',
    ],
    [
      'with an unknown operator',
      packOf({ op: 'sum' } as never),
      'operator.unknown at criteria.0.rule.op',
    ],
    [
      'with an operator named like a prototype',
      packOf({ op: 'constructor' } as never),
      'operator.unknown at criteria.0.rule.op',
    ],
    [
      'with an unknown score',
      bandPack({ op: 'weigh' } as never),
      'operator.unknown at criteria.0.points.op',
    ],
    [
      'with an unknown indicator',
      packOf({ op: 'compare', indicator: 'turnover', is: '>=', value: 1 }),
      'indicator.unknown at criteria.0.rule.indicator',
    ],
    [
      'with a rise of a derived indicator',
      packOf({ op: 'rising', indicator: 'debtRatio', years: ['Y1'] }),
      'indicator.type at criteria.0.rule.indicator',
    ],
    [
      'with points of an unbounded indicator',
      bandPack({ op: 'own', indicator: 'segmentYears' }),
      'indicator.type at criteria.0.points.indicator',
    ],
    [
      'with a value that the enum lacks',
      packOf({ op: 'oneOf', indicator: 'rdInstitutionLevel', values: ['GLOBAL'] }),
      'value.type at criteria.0.rule.values.0',
    ],
    [
      'with points for only some values',
      bandPack({ op: 'option', indicator: 'leadProductField', points: { OTHER: 10 } }),
      'member.missing at criteria.0.points.points',
    ],
    [
      'with more parts wanted than there are',
      packOf({ op: 'atLeast', count: 2, of: [MET] }),
      'value.type at criteria.0.rule.count',
    ],
    [
      'with a number that is not finite',
      packOf({ op: 'compare', indicator: 'revenue', is: '>=', value: Infinity }),
      'value.type at criteria.0.rule.value',
    ],
    [
      'with an unknown member',
      packOf({ op: 'manual', by: 'me' } as never),
      'member.unknown at criteria.0.rule.by',
    ],
    [
      'whose dates are out of order',
      { ...packOf(MET), effective: { from: '2026-01-01', until: '2025-01-01' } },
      'effective.order at effective.until',
    ],
    [
      'whose review dates are out of order',
      {
        ...packOf(MET),
        effective: { from: null, until: null, review: { from: '2026-01-01', until: '2025-01-01' } },
      },
      'effective.order at effective.review.until',
    ],
    [
      'whose criterion has no place',
      withCriteria({
        ...condition('a', MET),
        reference: { document: 'x', annex: null, article: null, item: null },
      }),
      'reference.place at criteria.0.reference',
    ],
    [
      'whose rule lacks a procedure',
      withCriteria(condition('a', { recognition: MET } as never)),
      'member.missing at criteria.0.rule',
    ],
  ])('%s', (_title, pack, fault) => {
    expect(faultsOf(pack)).toContain(fault);
  });

  it('with all of its faults at once', () => {
    const pack = withCriteria(
      condition('a', { op: 'compare', indicator: 'x', is: '=' as never, value: '1' as never }),
    );
    expect(faultsOf(pack)).toHaveLength(3);
  });
});

describe('a pack is taken', () => {
  it.each<[string, RulePack]>([
    ['with bands from low to high', bandPack(band([null, 50], [50, 60], [60, null]))],
    ['with bands from high to low', bandPack(band([60, null], [50, 60], [null, 50]))],
    ['with one open band', bandPack(band([null, null]))],
    [
      'with a part that is named',
      withCriteria(condition('a', refer('b')), condition('b', MET, 'part')),
    ],
    [
      'with a rule for one procedure alone',
      withCriteria(condition('a', { recognition: MET, review: 'notExamined' })),
    ],
    ['with an award of any rank', packOf({ op: 'award', levels: ['NATIONAL'], withinYears: 3 })],
  ])('%s', (_title, pack) => {
    expect(faultsOf(pack)).toEqual([]);
  });
});
