import { compilePools } from './compile-pools';
import type { Cultivation } from './programme';

const title = { zh: '库', en: 'pool' };
const CULTIVATION: Cultivation = {
  coreItems: ['a', 'c'],
  insufficient: { id: 'insufficient', title, onRoster: false },
  pools: [
    { id: 'sprint', title, onRoster: true, unmet: { from: 0, to: 0 } },
    { id: 'acceleration', title, onRoster: true, unmet: { from: 1, to: 2 } },
    { id: 'start', title, onRoster: true, unmet: { from: 3, to: 4 } },
    { id: 'none', title, onRoster: false, unmet: { from: 5, to: null } },
  ],
};
const CRITERIA = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('pools', () => {
  const poolOf = compilePools(CULTIVATION, CRITERIA);

  it.each([
    ['MMMMMM', 'sprint'],
    ['MKMJMW', 'sprint'],
    ['UMMMMM', 'acceleration'],
    ['UUMMMM', 'acceleration'],
    ['UUUMMM', 'start'],
    ['UUUUMM', 'start'],
    ['UUUUUM', 'none'],
    ['UUUUUU', 'none'],
    ['KMMMMM', 'insufficient'],
    ['KUUUUU', 'insufficient'],
    ['MMJMMM', 'insufficient'],
  ])('puts %s into %s', (statuses, pool) => {
    expect(poolOf(statuses)).toBe(pool);
  });

  it('refuses a core item that the pack does not have', () => {
    expect(() => compilePools({ ...CULTIVATION, coreItems: ['z'] }, CRITERIA)).toThrow(
      'core item z is no criterion of the pack',
    );
  });
});
