import { readDay, readQuestion } from './question';

const TODAY = new Date(2026, 5, 30);

describe('readQuestion', () => {
  it('asks nothing before a pack is chosen', () => {
    expect(readQuestion({ asOf: '2022-06-30' }, TODAY)).toBeUndefined();
  });

  it('takes recognition and today where the URL says nothing, or nonsense', () => {
    expect(readQuestion({ pack: 'A/b', procedure: 'x', asOf: 'tomorrow' }, TODAY)).toEqual({
      pack: 'A/b',
      procedure: 'recognition',
      asOf: '2026-06-30',
    });
  });

  it('takes what the URL says', () => {
    const words = { pack: 'A/b', procedure: 'review', asOf: '2022-06-30' };
    expect(readQuestion(words, TODAY)).toEqual(words);
  });
});

describe('readDay', () => {
  it('is today in the zone of the reader', () => {
    expect(readDay(undefined, TODAY)).toBe('2026-06-30');
  });
});
