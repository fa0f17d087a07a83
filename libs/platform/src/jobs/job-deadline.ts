import { JobTimeoutError, PermanentJobError } from './job-errors';
import type { JobLog } from './job-log';

export interface Deadline {
  timeoutMs: number;
  /** How long a handler may take to come to an end after its signal aborted, in milliseconds. */
  graceMs: number;
  /** Aborts when the run has lost its right to go on, for example its lock. */
  queueSignal: AbortSignal | undefined;
  log: JobLog;
}

/**
 * Runs the work with a signal that aborts at the deadline or with the queue's signal. Work that
 * heeds the signal has ended when this rejects, so that the next attempt does not overlap with it;
 * work that does not is given up after the grace, and said so in the log.
 *
 * @throws what the work throws; the reason of the abort when there was one
 */
export async function runUntilDeadline(
  work: (signal: AbortSignal) => Promise<void>,
  { timeoutMs, graceMs, queueSignal, log }: Deadline,
): Promise<void> {
  const deadline = new AbortController();
  const signal = queueSignal ? AbortSignal.any([deadline.signal, queueSignal]) : deadline.signal;
  const timer = setTimeout(
    () => deadline.abort(new JobTimeoutError(`took longer than ${timeoutMs} ms`)),
    timeoutMs,
  );
  const running = Promise.resolve(signal).then(work);
  const grace = graceAfterAbort(signal, graceMs);
  try {
    const ended = await Promise.race([running.then(() => true), grace.over]);
    if (!ended) {
      logLateEnd(running, log);
      throw reasonOf(signal);
    }
  } catch (error) {
    throw signal.aborted && !(error instanceof PermanentJobError) ? reasonOf(signal) : error;
  } finally {
    clearTimeout(timer);
    grace.cancel();
  }
}

function graceAfterAbort(signal: AbortSignal, graceMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<false>((resolve) => {
    const begin = () => {
      timer = setTimeout(() => resolve(false), graceMs);
    };
    if (signal.aborted) {
      begin();
    } else {
      signal.addEventListener('abort', begin, { once: true });
    }
  });
  return { over, cancel: () => clearTimeout(timer) };
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}

function logLateEnd(running: Promise<void>, log: JobLog): void {
  log.error({}, 'the handler goes on although its signal aborted');
  running.then(
    () => log.warn({}, 'the handler ended after its job was given up'),
    (err: unknown) => log.error({ err }, 'the handler failed after its job was given up'),
  );
}
