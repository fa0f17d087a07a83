import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 20_000;

/** Waits until something is so; fails after twenty seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it was not so within ${LIMIT_MS} ms`);
    await sleep(20);
  }
}
