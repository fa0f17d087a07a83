import { untilNextDay } from './daily-checkpoints';

describe('when the next checkpoint of the trail is due', () => {
  it.each([
    ['2026-11-21T16:04:59.000Z', 1_000],
    ['2026-11-21T16:05:00.000Z', 86_400_000],
    ['2026-11-21T00:00:00.000Z', (16 * 60 + 5) * 60_000],
  ])('at %s it is so many milliseconds away: %i', (now, wait) => {
    expect(untilNextDay(Date.parse(now))).toBe(wait);
  });
});
