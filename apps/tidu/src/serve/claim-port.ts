import { isRunning, type Configuration } from '@tidu/platform';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressRefused, alreadyRunning, portTaken } from './errors';
import { readServeRecord, type ServeRecord } from './serve-record';

const RETRY_MS = 200;
/** The programs of a run that ends, or was killed, are given ten seconds to close. */
const ENDING_MS = 15_000;
/** One whose parent was killed this very moment may not have noticed yet. */
const NOTICE_MS = 2_000;

/**
 * Waits until the port can be had; at once if it is free.
 * @throws StartupError when another program has it, or this product serves this home already
 */
export async function claimPort({ host, port, home }: Configuration): Promise<void> {
  const began = Date.now();
  while (await isTaken(host, port)) {
    const record = await readServeRecord(home);
    if (record?.port !== port) throw portTaken(port);
    const waited = Date.now() - began;
    if (waited > patienceFor(record)) {
      throw isRunning(record.process)
        ? alreadyRunning(record.address, record.process.pid)
        : portTaken(port);
    }
    await sleep(RETRY_MS);
  }
}

function patienceFor({ process, stopping }: ServeRecord): number {
  return isRunning(process) && !stopping ? NOTICE_MS : ENDING_MS;
}

function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(addressRefused(host, port, error));
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
