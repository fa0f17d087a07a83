import { compilePack } from '../evaluator/compiled-pack';
import { buildPack, condition, scored } from '../testing/build-pack';
import { whatIf } from './what-if';

const COMPILED = compilePack(
  buildPack(
    [
      condition('revenue', { op: 'compare', indicator: 'revenue', is: '>=', value: 1000 }),
      condition('share', { op: 'compare', indicator: 'rdExpenseRatio', is: '>=', value: 3 }),
      condition('brand', { op: 'is', indicator: 'ownBrand', value: true }),
      condition('enough', { op: 'score', is: '>=', value: 2 }),
      scored('level', { op: 'step', indicator: 'digitalLevel', every: 1, points: 1, atMost: 4 }),
    ],
    4,
  ),
  'recognition',
);
const SUBJECT = {
  facts: {
    revenue: { 2025: 900 },
    rdExpense: { 2025: 28 },
    ownBrand: true,
    digitalLevel: 2,
  },
};

describe('what if', () => {
  it('shows both results and what has changed: more revenue meets one item and loses another', () => {
    const { before, after, changed } = whatIf(COMPILED, SUBJECT, '2026-05-10', [
      { indicator: 'revenue', year: 2025, to: 1000 },
    ]);
    expect(changed).toEqual(['revenue', 'share']);
    expect(before.criteria.map(({ status }) => status).slice(0, 2)).toEqual(['unmet', 'met']);
    expect(after.criteria.map(({ status }) => status).slice(0, 2)).toEqual(['met', 'unmet']);
    expect(before.criteria[0]?.value).toBe(900);
  });

  it('counts points that change without a change of status', () => {
    const { changed } = whatIf(COMPILED, SUBJECT, '2026-05-10', [
      { indicator: 'digitalLevel', year: null, to: 3 },
    ]);
    expect(changed).toEqual(['level']);
  });

  it('takes a fact away', () => {
    const { after, changed } = whatIf(COMPILED, SUBJECT, '2026-05-10', [
      { indicator: 'ownBrand', year: null, to: null },
    ]);
    expect(changed).toEqual(['brand']);
    expect(after.criteria[2]?.status).toBe('unknown');
  });

  it('says that nothing has changed when nothing was', () => {
    const { before, after, changed } = whatIf(COMPILED, SUBJECT, '2026-05-10', []);
    expect(changed).toEqual([]);
    expect(after).toEqual(before);
  });
});
