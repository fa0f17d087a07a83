import type { ItemStatusName } from '@tidu/contracts';
import { aCriterion } from '../../../testing/builders';
import { standingOf } from './standing';

const STATUSES: readonly ItemStatusName[] = [
  'met',
  'unmet',
  'unknown',
  'manual',
  'waived',
  'notApplicable',
];
const CRITERIA = STATUSES.map((status) => aCriterion(status));

describe('standingOf', () => {
  it('counts a waived item as met, and an open one on neither side', () => {
    const { met, unmet, open } = standingOf({ statuses: [...STATUSES] }, CRITERIA);
    expect(met.map(({ id }) => id)).toEqual(['met', 'waived']);
    expect(unmet.map(({ id }) => id)).toEqual(['unmet']);
    expect(open.map(({ id }) => id)).toEqual(['unknown', 'manual']);
  });

  it('counts no criterion that is not required by itself', () => {
    const criteria = [aCriterion('a', { role: 'part' }), aCriterion('b', { role: 'scored' })];
    expect(standingOf({ statuses: ['unmet', 'unmet'] }, criteria).unmet).toEqual([]);
  });

  it('counts nothing for a criterion without a status', () => {
    const { met, unmet, open } = standingOf({ statuses: ['met'] }, CRITERIA);
    expect([met.length, unmet.length, open.length]).toEqual([1, 0, 0]);
  });
});
