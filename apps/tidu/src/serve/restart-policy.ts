const WINDOW_MS = 60_000;
const FIRST_DELAY_MS = 500;

/** So many crashes within a minute are too many. */
export const MOST_CRASHES = 5;

/**
 * How long to wait before a program that crashed is started again.
 * @param crashes when it crashed, in milliseconds, the last one being now
 * @returns milliseconds, doubled with each crash of the last minute; undefined to give up
 */
export function restartDelay(crashes: readonly number[]): number | undefined {
  const now = crashes.at(-1) ?? 0;
  const recent = crashes.filter((moment) => now - moment < WINDOW_MS).length;
  return recent >= MOST_CRASHES ? undefined : FIRST_DELAY_MS * 2 ** (recent - 1);
}
