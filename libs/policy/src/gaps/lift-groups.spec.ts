import fc from 'fast-check';
import { smallestGroups, type Lift } from './lift-groups';

const lift = (item: number, gain: number, effort = 1): Lift => ({
  item,
  gain,
  effort,
  move: { cell: { indicator: `fact${item}`, year: null }, to: gain },
});

const itemsOf = (groups: readonly (readonly Lift[])[]): number[][] =>
  groups.map((group) => group.map(({ item }) => item));

describe('groups of lifts', () => {
  it('come with the fewest cells first, then with the least effort', () => {
    const lifts = [lift(1, 10, 9), lift(2, 5, 1), lift(3, 5, 2), lift(4, 10, 3)];
    const { groups, leftOut } = smallestGroups(lifts, 10, 10);
    expect(itemsOf(groups)).toEqual([[4], [1], [2, 3]]);
    expect(leftOut).toBe(false);
  });

  it('say when there are more than are given', () => {
    const lifts = [lift(1, 10), lift(2, 10), lift(3, 10)];
    expect(smallestGroups(lifts, 10, 2)).toMatchObject({ leftOut: true });
  });

  it('are none when all lifts together are not enough', () => {
    expect(smallestGroups([lift(1, 3), lift(2, 4)], 8, 10).groups).toEqual([]);
  });

  it('reach what is lacking, and no member can be left out', () => {
    const gains = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 9 });
    fc.assert(
      fc.property(gains, fc.integer({ min: 1, max: 60 }), (each, lacking) => {
        const lifts = each.map((gain, index) => lift(index, gain));
        const { groups } = smallestGroups(lifts, lacking, Infinity);
        for (const group of groups) {
          const sum = group.reduce((total, { gain }) => total + gain, 0);
          const least = Math.min(...group.map(({ gain }) => gain));
          expect(sum).toBeGreaterThanOrEqual(lacking);
          expect(sum - least).toBeLessThan(lacking);
        }
        const all = each.reduce((total, gain) => total + gain, 0);
        expect(groups.length > 0).toBe(all >= lacking);
      }),
    );
  });
});
