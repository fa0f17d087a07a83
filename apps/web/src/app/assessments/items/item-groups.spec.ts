import { anEvaluatedItem } from '../../../testing/assessment-builders';
import { groupItems, isShown, readItemFilter } from './item-groups';

describe('groupItems', () => {
  it('puts what makes the verdict first and keeps the dimensions of the score apart', () => {
    const items = [
      anEvaluatedItem('expert', { role: 'advisory' }),
      anEvaluatedItem('rd', { role: 'scored', dimension: 'innovation' }),
      anEvaluatedItem('revenue'),
      anEvaluatedItem('share', { role: 'scored', dimension: 'specialisation' }),
      anEvaluatedItem('patents', { role: 'scored', dimension: 'innovation' }),
    ];
    expect(
      groupItems(items).map(({ role, dimension, items: members }) => [
        role,
        dimension,
        members.map(({ criterion }) => criterion),
      ]),
    ).toEqual([
      ['required', null, ['revenue']],
      ['scored', 'innovation', ['rd', 'patents']],
      ['scored', 'specialisation', ['share']],
      ['advisory', null, ['expert']],
    ]);
  });
});

describe('the filter of the items', () => {
  it('counts a waived item as met, and an awaited judgement as open', () => {
    expect(isShown(anEvaluatedItem('a', { status: 'waived' }), 'met')).toBe(true);
    expect(isShown(anEvaluatedItem('a', { status: 'manual' }), 'open')).toBe(true);
    expect(isShown(anEvaluatedItem('a', { status: 'notApplicable' }), 'met')).toBe(false);
  });

  it('shows everything for a word that it does not know', () => {
    expect(readItemFilter('nonsense')).toBe('all');
    expect(isShown(anEvaluatedItem('a', { status: 'notApplicable' }), 'all')).toBe(true);
  });
});
