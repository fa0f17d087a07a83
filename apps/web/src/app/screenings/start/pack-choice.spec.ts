import { aPack } from '../../../testing/builders';
import { choosePack, isTrial } from './pack-choice';

const OLD = aPack({ id: 'old', effectiveFrom: '2022-08-01', effectiveUntil: '2026-03-31' });
const NEW = aPack({ id: 'new', effectiveFrom: '2026-04-01' });

describe('isTrial', () => {
  it.each([
    ['2022-07-31', true],
    ['2022-08-01', false],
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('on %s the old pack is tried: %p', (asOf, trial) => {
    expect(isTrial(OLD, asOf)).toBe(trial);
  });

  it('is never said of a pack without dates', () => {
    expect(isTrial({ effectiveFrom: null, effectiveUntil: null }, '1999-01-01')).toBe(false);
  });
});

describe('choosePack', () => {
  it('takes the pack in force on the day', () => {
    expect(choosePack([OLD, NEW], '2026-03-31')?.id).toBe('old');
    expect(choosePack([OLD, NEW], '2026-04-01')?.id).toBe('new');
  });

  it('takes the newest where none is in force', () => {
    expect(choosePack([OLD, NEW], '2020-01-01')?.id).toBe('new');
    expect(choosePack([], '2020-01-01')).toBeUndefined();
  });
});
