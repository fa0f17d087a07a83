import fc from 'fast-check';
import {
  afterFailure,
  DELAY_RULES,
  NO_FAILURES,
  remainingDelay,
  signInDelay,
  startsDelay,
  type DelayedParty,
  type FailedSignIns,
} from './sign-in-delay';

const NOW = Date.UTC(2026, 10, 21, 8);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PARTIES = Object.keys(DELAY_RULES) as DelayedParty[];

const failedTimes = (count: number, at = NOW): FailedSignIns =>
  Array.from({ length: count }).reduce<FailedSignIns>(
    (failed) => afterFailure(failed, at),
    NO_FAILURES,
  );

describe('the delay after failed sign-ins', () => {
  it.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 1000],
    [5, 2000],
    [6, 4000],
    [13, 512_000],
    [14, 15 * MINUTE],
    [1_000_000, 15 * MINUTE],
  ])('of an account after %i of them is %i ms', (failures, delay) => {
    expect(signInDelay('account', failures)).toBe(delay);
  });

  it('lets an office behind one address mistype more often than one account', () => {
    expect(signInDelay('address', 20)).toBe(0);
    expect(signInDelay('address', 21)).toBe(1000);
  });

  it('lets one address wait half a minute at most, for a whole office may stand behind it', () => {
    expect(signInDelay('address', 25)).toBe(16_000);
    expect(signInDelay('address', 26)).toBe(30_000);
    expect(signInDelay('address', 1_000_000)).toBe(30_000);
    expect(remainingDelay('address', failedTimes(5000), NOW)).toBe(30_000);
  });

  it('runs from the last failure', () => {
    const failed = failedTimes(5);

    expect(remainingDelay('account', failed, NOW)).toBe(2000);
    expect(remainingDelay('account', failed, NOW + 1999)).toBe(1);
    expect(remainingDelay('account', failed, NOW + 2000)).toBe(0);
  });

  it('is forgotten after a day without a failure, and not before', () => {
    const failed = failedTimes(30);

    expect(afterFailure(failed, NOW + DAY - 1).count).toBe(31);
    expect(afterFailure(failed, NOW + DAY)).toEqual({ count: 1, lastAt: NOW + DAY });
    expect(remainingDelay('account', failed, NOW + DAY)).toBe(0);
  });

  it('starts anew after a success', () => {
    expect(remainingDelay('account', afterFailure(NO_FAILURES, NOW), NOW)).toBe(0);
  });

  it('does not grow when the clock is set back', () => {
    expect(remainingDelay('account', failedTimes(20), NOW - 300 * DAY)).toBe(15 * MINUTE);
  });

  it('begins once, so that its owner is told once', () => {
    const told = Array.from({ length: 50 }, (_, count) => count).filter((count) =>
      startsDelay('account', failedTimes(count)),
    );
    expect(told).toEqual([4]);
  });

  it('never shrinks with more failures and never exceeds the longest of its party', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...PARTIES), (failures, party) => {
        const delay = signInDelay(party, failures);
        expect(signInDelay(party, failures + 1)).toBeGreaterThanOrEqual(delay);
        expect(delay).toBeLessThanOrEqual(DELAY_RULES[party].longest);
      }),
    );
  });

  it('leaves a guesser about a hundred tries at one account a day', () => {
    let [failed, now, tries] = [NO_FAILURES, NOW, 0];
    while (now < NOW + DAY) {
      now += remainingDelay('account', failed, now);
      failed = afterFailure(failed, now);
      tries += 1;
    }
    expect(tries).toBeGreaterThan(90);
    expect(tries).toBeLessThan(115);
  });
});
