import { aCriterion, words } from '../../../testing/builders';
import { chaptersOf } from './chapters';

describe('chaptersOf', () => {
  it('puts each criterion under its chapter, in the order of the chapter', () => {
    const [a, b, c] = [aCriterion('a'), aCriterion('b'), aCriterion('c')];
    const chapters = chaptersOf({
      groups: [
        { id: 'basic', title: words('基本条件'), points: null, items: ['c', 'a'] },
        { id: 'score-quality', title: words('质量'), points: 30, items: ['b'] },
      ],
      items: [a, b, c],
    });
    expect(chapters.map(({ id, items }) => [id, items])).toEqual([
      ['basic', [c, a]],
      ['score-quality', [b]],
    ]);
  });
});
