import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './load';

const START_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** A program of ours that serves on a port, for the time of a benchmark. */
export interface ServedProgram {
  readonly script: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Answers with 2xx as soon as it is ready. */
  readonly ready: string;
}

/** @throws Error when it ends before, or is not ready in time */
export async function withProgram<T>(
  { script, args, env, ready }: ServedProgram,
  work: () => Promise<T>,
): Promise<T> {
  const child = fork(script, args, { env, stdio: ['ignore', 2, 2, 'ipc'] });
  try {
    const end = Date.now() + START_LIMIT_MS;
    while (!(await answers(ready))) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`${script} does not answer`);
      await sleep(LOOK_EVERY_MS);
    }
    return await work();
  } finally {
    if (child.exitCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(url: string): Promise<boolean> {
  return ask({ url, connections: 1 }).then(
    () => true,
    () => false,
  );
}
