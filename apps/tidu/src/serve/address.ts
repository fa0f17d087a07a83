import type { Configuration } from '@tidu/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { notReady } from './errors';

const READY_LIMIT_S = 120;
const RETRY_MS = 100;
const EVERYWHERE = ['0.0.0.0', '::'];

/** Where a browser on this machine finds the product. */
export function addressOf({ host, port }: Configuration): string {
  const reachable = EVERYWHERE.includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`;
}

/**
 * Waits until the API says that it can do its work.
 * @throws StartupError after two minutes
 */
export async function untilReady(address: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_S * 1000;
  while (!(await isReady(address))) {
    if (Date.now() > deadline) throw notReady(address, READY_LIMIT_S);
    await sleep(RETRY_MS, undefined, { signal });
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('api/v1/health', address), {
      signal: AbortSignal.timeout(2_000),
    });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    // Nobody listens yet; the deadline of the caller tells when that becomes an error.
    return false;
  }
}
