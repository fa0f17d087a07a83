import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds and fails with the label when it does not in time. */
export async function until(
  label: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`not in ${timeoutMs} ms: ${label}`);
    }
    await sleep(10);
  }
}
