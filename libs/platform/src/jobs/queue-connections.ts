import { setTimeout as sleep } from 'node:timers/promises';
import type { JobLog } from './job-log';

const CONNECT_TIMEOUT_MS = 15_000;
const CLOSE_PATIENCE_MS = 3_000;

interface QueueConnection {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export class QueueUnavailableError extends Error {
  override readonly name: string = 'QueueUnavailableError';
}

/**
 * Waits until all connections work; from then on they reconnect by themselves and only log.
 * Without this wait a queue that could not be reached at first would stay unusable for good.
 *
 * @throws QueueUnavailableError after closing what was opened, at the latest after `timeoutMs`
 */
export async function connectAll(
  connections: readonly QueueConnection[],
  { address, log, timeoutMs = CONNECT_TIMEOUT_MS }: ConnectOptions,
): Promise<void> {
  for (const connection of connections) {
    connection.on('error', (err) =>
      log.error({ err, queue: address }, 'the queue reports an error'),
    );
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([late, Promise.all(connections.map((each) => each.waitUntilReady()))]);
  } catch (error) {
    await closeAll(connections, log);
    throw new QueueUnavailableError(`the queue at ${address} cannot be used: ${String(error)}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

export interface ConnectOptions {
  address: string;
  log: JobLog;
  /** How long to wait for the first connection, in milliseconds. */
  timeoutMs?: number | undefined;
}

/**
 * Closes every connection. BullMQ waits for a Redis that is away to come back, so a connection on
 * which no job runs is cut off after a while; what is left of it may keep the process alive until
 * it is told to exit.
 */
export async function closeAll(
  connections: readonly QueueConnection[],
  log: JobLog,
  isBusy: () => boolean = () => false,
): Promise<void> {
  await Promise.all(connections.map((connection) => closeOne(connection, log, isBusy)));
}

async function closeOne(
  connection: QueueConnection,
  log: JobLog,
  isBusy: () => boolean,
): Promise<void> {
  try {
    const closing = connection.close();
    while (!(await endsInTime(closing))) {
      if (!isBusy()) {
        throw new Error(`not closed in ${CLOSE_PATIENCE_MS} ms`);
      }
    }
  } catch (err) {
    log.warn({ err }, 'a queue connection did not close and is cut off');
    await endsInTime(connection.disconnect()).catch((reason: unknown) => {
      log.warn({ err: reason }, 'a queue connection could not be cut off');
    });
  }
}

function endsInTime(closing: Promise<void>): Promise<boolean> {
  const ended = closing.then(() => true);
  return Promise.race([ended, sleep(CLOSE_PATIENCE_MS, false, { ref: false })]);
}
