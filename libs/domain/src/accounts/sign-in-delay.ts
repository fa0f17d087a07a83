/** The failed sign-ins that are remembered of one account or one network address. */
export interface FailedSignIns {
  readonly count: number;
  /** When the last of them was, in milliseconds of the epoch. */
  readonly lastAt: number;
}

interface DelayRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Milliseconds to wait at most. */
  readonly longest: number;
}

const SECOND = 1000;
const FORGOTTEN_AFTER = 24 * 60 * 60 * SECOND;

/**
 * Who has to wait: the account that is tried and the address that tries. A whole office may share
 * one address, so an address has more failures free than an account, and nobody in the office is
 * kept out for long by one who guesses.
 */
export const DELAY_RULES = {
  account: { free: 3, longest: 15 * 60 * SECOND },
  address: { free: 20, longest: 30 * SECOND },
} as const satisfies Record<string, DelayRule>;

export type DelayedParty = keyof typeof DELAY_RULES;

export const NO_FAILURES: FailedSignIns = { count: 0, lastAt: 0 };

/**
 * How long to wait after so many failures: nothing for the first few, then one second, doubling up
 * to the longest of the party (OWASP ASVS 5.0, 6.3.1: against guessing, without locking an owner out
 * for good).
 * @returns milliseconds
 */
export function signInDelay(party: DelayedParty, failures: number): number {
  const { free, longest } = DELAY_RULES[party];
  const costly = failures - free;
  if (costly <= 0) return 0;
  // 2 to the tenth of a second is beyond the longest, so the power stays small.
  return Math.min(longest, SECOND * 2 ** Math.min(costly - 1, 10));
}

/**
 * How long one party has still to wait before it may try again.
 * @param now milliseconds of the epoch
 * @returns milliseconds; 0 when it may try at once
 */
export function remainingDelay(party: DelayedParty, failed: FailedSignIns, now: number): number {
  const delay = signInDelay(party, rememberedAt(failed, now));
  // A clock that was set back must not make anybody wait longer than the rule says.
  return Math.min(delay, Math.max(0, failed.lastAt + delay - now));
}

/**
 * The failures after one more. A successful sign-in starts from NO_FAILURES again.
 * @param now milliseconds of the epoch
 */
export function afterFailure(failed: FailedSignIns, now: number): FailedSignIns {
  return { count: rememberedAt(failed, now) + 1, lastAt: now };
}

/** Whether this failure is the first that makes somebody wait; the owner is told of it once. */
export function startsDelay(party: DelayedParty, { count }: FailedSignIns): boolean {
  return count === DELAY_RULES[party].free + 1;
}

function rememberedAt({ count, lastAt }: FailedSignIns, now: number): number {
  return now - lastAt >= FORGOTTEN_AFTER ? 0 : count;
}
