import type { Criterion, Role } from '../packs/pack';
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

function packOf(roles: Readonly<Record<string, Role>>) {
  const criteria = Object.entries(roles).map(([id, role]): Criterion => ({
    id,
    role,
    title,
    reference: { document: '办法', annex: '附件', article: null, item: null },
    confirmed: false,
    evidence: title,
    rule: { op: 'manual' },
  }));
  return { id: 'X-2026/x', criteria };
}

const REQUIRED = { a: 'required', b: 'required', c: 'required' } as const;
const PACK = packOf({ ...REQUIRED, d: 'required', e: 'required', f: 'required' });

describe('pools', () => {
  const poolOf = compilePools(CULTIVATION, PACK);

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

  it('do not count parts and advisory items', () => {
    const pack = packOf({ ...REQUIRED, d: 'part', e: 'part', f: 'advisory' });
    expect(compilePools(CULTIVATION, pack)('MMMUUU')).toBe('sprint');
    expect(compilePools(CULTIVATION, pack)('UMMUUU')).toBe('acceleration');
  });

  it('have core items of their own for each pack', () => {
    const cultivation = { ...CULTIVATION, coreItems: { 'X-2026/x': ['b'], 'X-2022/x': ['z'] } };
    const own = compilePools(cultivation, PACK);
    expect(own('MKMMMM')).toBe('insufficient');
    expect(own('KMKMMM')).toBe('sprint');
    expect(compilePools(cultivation, { ...PACK, id: 'toString' })('KKKKKK')).toBe('sprint');
  });

  it('refuse a core item that the pack does not have', () => {
    expect(() => compilePools({ ...CULTIVATION, coreItems: ['z'] }, PACK)).toThrow(
      'core item z is no criterion of the pack',
    );
  });
});
