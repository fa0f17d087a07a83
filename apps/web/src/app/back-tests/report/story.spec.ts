import { words } from '../../../testing/builders';
import {
  aBackTestCriterion,
  aBackTestGroup,
  aBackTestSummary,
  itemCounts,
} from '../../../testing/back-test-builders';
import { storyOf } from './story';

describe('storyOf', () => {
  it('says so when no verdict differs', () => {
    const lines = storyOf(aBackTestSummary({ enterprises: 573 }));
    expect(lines).toEqual([{ key: 'same', values: { enterprises: 573, changed: 0 } }]);
  });

  it('counts each kind of change that occurs, and no other', () => {
    const lines = storyOf(
      aBackTestSummary({
        enterprises: 100,
        changes: { gain: 0, loss: 3, opened: 0, closed: 7 },
      }),
    );
    expect(lines[0]).toEqual({
      key: 'changed',
      values: { enterprises: 100, changed: 10, same: 90 },
    });
    expect(lines.slice(1).map(({ key, values }) => [key, values['count']])).toEqual([
      ['loss', 3],
      ['closed', 7],
    ]);
  });

  it('names the criteria that decide most often, the most first', () => {
    const lines = storyOf(
      aBackTestSummary({
        changes: { gain: 0, loss: 9, opened: 0, closed: 0 },
        criteria: [
          aBackTestCriterion('debtRatio', { loss: 2 }),
          aBackTestCriterion('rdShare', { loss: 6 }),
          aBackTestCriterion('revenue'),
        ],
      }),
    );
    const named = lines.filter(({ key }) => key.startsWith('criterion'));
    expect(named.map(({ values }) => [values['title'], values['count']])).toEqual([
      [words('评价项rdShare'), 6],
      [words('评价项debtRatio'), 2],
    ]);
  });

  it('says whether the rule of a criterion is new, gone, other or the same', () => {
    const lines = storyOf(
      aBackTestSummary({
        changes: { gain: 0, loss: 9, opened: 0, closed: 0 },
        criteria: [
          aBackTestCriterion('new', { loss: 9, baselineRequirement: null }),
          aBackTestCriterion('gone', { loss: 8, candidateRequirement: null }),
          aBackTestCriterion('other', { loss: 7 }),
        ],
      }),
    );
    expect(lines.slice(2).map(({ key }) => key)).toEqual([
      'criterionAdded',
      'criterionRemoved',
      'criterionChanged',
    ]);
    expect(lines.at(-1)?.values).toMatchObject({
      before: words('不低于 1'),
      after: words('不低于 2'),
    });
  });

  it('tells of items that more enterprises miss, even when no verdict turns by them', () => {
    const lines = storyOf(
      aBackTestSummary({
        criteria: [
          aBackTestCriterion('rd', {
            before: itemCounts({ unmet: 10 }),
            after: itemCounts({ unmet: 25 }),
          }),
          aBackTestCriterion('new', { before: null, after: itemCounts({ unmet: 99 }) }),
        ],
      }),
    );
    expect(lines.map(({ key, values }) => [key, values['from'], values['to']])).toEqual([
      ['same', undefined, undefined],
      ['shift', 10, 25],
    ]);
  });

  it('says where most changes are, in a comparison of several places', () => {
    const changes = { gain: 0, loss: 4, opened: 0, closed: 0 };
    const places = [aBackTestGroup('3301', { loss: 1 }), aBackTestGroup('3302', { loss: 3 })];
    expect(storyOf(aBackTestSummary({ changes, cities: places })).at(-1)).toEqual({
      key: 'where',
      values: { title: words('分组3302'), count: 3, share: 75 },
    });
    const one = storyOf(aBackTestSummary({ changes, cities: places.slice(1) }));
    expect(one.map(({ key }) => key)).not.toContain('where');
  });

  it('warns when facts have been recorded since the screening', () => {
    expect(storyOf(aBackTestSummary({ factsChangedSince: 5 })).at(-1)).toEqual({
      key: 'factsChanged',
      values: { count: 5 },
    });
  });
});
