import { anEvaluatedItem, anEvaluation } from '../../../testing/assessment-builders';
import { comparedItems } from './compared-items';

describe('comparedItems', () => {
  it('pairs each item with itself and marks those that differ', () => {
    const before = anEvaluation({ items: [anEvaluatedItem('a'), anEvaluatedItem('b')] });
    const after = anEvaluation({
      items: [anEvaluatedItem('a'), anEvaluatedItem('b', { status: 'unmet' })],
    });
    const items = comparedItems({ before, after, changed: ['b'] });
    expect(
      items.map((item) => [
        item.after.criterion,
        item.before.status,
        item.after.status,
        item.differs,
      ]),
    ).toEqual([
      ['a', 'met', 'met', false],
      ['b', 'met', 'unmet', true],
    ]);
  });
});
