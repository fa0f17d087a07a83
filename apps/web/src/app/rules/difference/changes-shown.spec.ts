import type { CriterionChange, CriterionDifferenceView } from '@tidu/contracts';
import { countsOf, itemsShown, readShown } from './changes-shown';

const item = (criterion: string, change: CriterionChange): CriterionDifferenceView => ({
  criterion,
  change,
  aspects: [],
  from: null,
  to: null,
  limits: [],
});
const ITEMS = [item('a', 'same'), item('b', 'changed'), item('c', 'added'), item('d', 'removed')];
const idsOf = (items: readonly CriterionDifferenceView[]): string[] =>
  items.map(({ criterion }) => criterion);

describe('the changes that are shown', () => {
  it('are those that differ until told otherwise', () => {
    expect(readShown(undefined)).toBe('different');
    expect(readShown('nonsense')).toBe('different');
    expect(idsOf(itemsShown(ITEMS, 'different'))).toEqual(['b', 'c', 'd']);
  });

  it('are all, or one kind, when asked for', () => {
    expect(idsOf(itemsShown(ITEMS, readShown('all')))).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(itemsShown(ITEMS, readShown('removed')))).toEqual(['d']);
  });

  it('are counted in every way in which they can be shown', () => {
    const counts = countsOf({ same: 5, changed: 3, added: 2, removed: 1 });
    expect(counts.map(({ shown, count }) => [shown, count])).toEqual([
      ['different', 6],
      ['all', 11],
      ['changed', 3],
      ['added', 2],
      ['removed', 1],
      ['same', 5],
    ]);
  });
});
