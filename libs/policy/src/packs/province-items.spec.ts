import { buildPack, scored } from '../testing/build-pack';
import { fillProvinceSlot } from './province-items';

const NATIONAL = buildPack(
  [
    scored('research', { op: 'given', atMost: 10 }),
    { ...scored('local', { op: 'own', indicator: 'localFeatureScore' }), slot: 'province' },
  ],
  25,
);

const item = (id: string, atMost: number) => {
  const { dimension: _of, ...rest } = scored(id, { op: 'given', atMost });
  return rest;
};

const fill = (items: readonly unknown[], more: object = {}) =>
  fillProvinceSlot(NATIONAL, {
    format: 'tidu-province-items/1',
    pack: NATIONAL.id,
    division: '330000',
    title: { zh: '浙江省', en: 'Zhejiang' },
    items,
    ...more,
  });

const faultsOf = (check: ReturnType<typeof fill>): string[] =>
  check.ok ? [] : check.faults.map(({ rule, path }) => `${rule} at ${path.join('.')}`);

describe('the items of a province', () => {
  it('take the place of the slot, in its dimension, as a version of its own', () => {
    const check = fill([item('brand', 5), item('perMu', 10)]);
    expect(check.ok && check.pack.criteria.map(({ id }) => id)).toEqual([
      'research',
      'brand',
      'perMu',
    ]);
    expect(check.ok && check.pack.province?.division).toBe('330000');
  });

  it.each<[string, ReturnType<typeof fill>, string]>([
    ['miss the 15 points', fill([item('brand', 14)]), 'score.total at items'],
    [
      'are more than three',
      fill(['a', 'b', 'c', 'd'].map((id) => item(id, 1))),
      'value.type at items',
    ],
    ['are none', fill([]), 'value.type at items'],
    [
      'bear an id that the pack has',
      fill([item('research', 15)]),
      'criterion.duplicate at items.0.id',
    ],
    [
      'belong to another pack',
      fill([item('brand', 15)], { pack: 'OTHER/x' }),
      'value.type at pack',
    ],
    ['are conditions', fill([{ id: 'brand', rule: { op: 'manual' } }]), 'value.type at items.0'],
  ])('are refused when they %s', (_title, check, fault) => {
    expect(faultsOf(check)).toContain(fault);
  });

  it('are refused by a pack without a slot', () => {
    const pack = buildPack([scored('research', { op: 'given', atMost: 10 })], 10);
    expect(faultsOf(fillProvinceSlot(pack, {}))).toContain('province.slot at pack');
  });
});
