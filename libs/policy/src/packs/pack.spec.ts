import { packOf } from '../testing/build-pack';
import { isOutsideEffectiveDates } from './pack';

describe('the days on which a pack is in force', () => {
  const pack = {
    ...packOf({ op: 'manual' }),
    effective: {
      from: '2022-08-01',
      until: '2026-03-31',
      review: { from: '2022-08-01', until: '2026-12-31' },
    },
  };

  it.each([
    ['recognition', '2022-07-31', true],
    ['recognition', '2022-08-01', false],
    ['recognition', '2026-03-31', false],
    ['recognition', '2026-04-01', true],
    ['review', '2026-04-01', false],
    ['review', '2026-12-31', false],
    ['review', '2027-01-01', true],
  ] as const)('%s on %s outside: %s', (procedure, day, outside) => {
    expect(isOutsideEffectiveDates(pack, day, procedure)).toBe(outside);
  });

  it('end when no procedure follows it any more', () => {
    expect(isOutsideEffectiveDates(pack, '2026-12-31')).toBe(false);
    expect(isOutsideEffectiveDates(pack, '2027-01-01')).toBe(true);
  });
});
