import type { VerdictName } from '@tidu/contracts';
import { changeOf } from './verdict-change';

const VERDICTS: readonly VerdictName[] = ['met', 'unmet', 'undetermined'];

describe('changeOf', () => {
  it('names every pair of verdicts', () => {
    const named = VERDICTS.map((before) => VERDICTS.map((after) => changeOf(before, after)));
    expect(named).toEqual([
      [undefined, 'loss', 'loss'],
      ['gain', undefined, 'opened'],
      ['gain', 'closed', undefined],
    ]);
  });
});
