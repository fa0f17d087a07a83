import { ProblemError } from '@tidu/platform';
import { momentOf } from './moment-of';

describe('a moment that the trail is searched by', () => {
  it.each([
    ['2026-11-21', '2026-11-20T16:00:00.000Z'],
    ['2026-11-21T08:00:00+08:00', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    [undefined, undefined],
  ])('%s is %s', (text, moment) => {
    expect(momentOf(text, 'from')).toBe(moment);
  });

  it.each(['2026-W47', '2026-325', 'infinity', '+275760-09-13', ''])('%s is none', (text) => {
    expect(() => momentOf(text, 'from')).toThrow(ProblemError);
  });
});
