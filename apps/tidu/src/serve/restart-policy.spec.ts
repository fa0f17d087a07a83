import { MOST_CRASHES, restartDelay } from './restart-policy';

describe('the restart of a crashed program', () => {
  it('waits twice as long after each crash', () => {
    expect([1, 2, 3, 4].map((number) => restartDelay(crashes(number, 1_000)))).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
  });

  it('is given up when it crashes five times within a minute', () => {
    expect(restartDelay(crashes(MOST_CRASHES, 14_000))).toBeUndefined();
  });

  it('goes on when five crashes take longer than a minute', () => {
    expect(restartDelay(crashes(MOST_CRASHES, 15_001))).toBe(4_000);
  });

  it('forgets what is longer ago than a minute', () => {
    expect(restartDelay([0, 1, 2, 3, 4, 100_000])).toBe(500);
  });
});

function crashes(number: number, apartMs: number): number[] {
  return Array.from({ length: number }, (_, index) => 1_000_000 + index * apartMs);
}
