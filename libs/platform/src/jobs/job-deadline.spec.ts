import { setTimeout as sleep } from 'node:timers/promises';
import { runUntilDeadline } from './job-deadline';
import { PermanentJobError } from './job-errors';
import { recordedLog } from './testing/recorded-log';
import { until } from './testing/until';

const { log, records } = recordedLog();

function running(
  work: (signal: AbortSignal) => Promise<void>,
  limits: { timeoutMs?: number; graceMs?: number; queueSignal?: AbortSignal } = {},
): Promise<void> {
  const { timeoutMs = 20, graceMs = 500, queueSignal } = limits;
  return runUntilDeadline(work, { timeoutMs, graceMs, queueSignal, log });
}

describe('work with a deadline', () => {
  beforeEach(() => {
    records.length = 0;
  });

  it('ends undisturbed in time', async () => {
    let aborted = true;
    await running(async (signal) => {
      await sleep(1);
      aborted = signal.aborted;
    });
    expect(aborted).toBe(false);
  });

  it('fails as it does itself in time', async () => {
    const work = () => Promise.reject(new Error('no such table'));
    await expect(running(work)).rejects.toThrow('no such table');
  });

  it('fails in the same way when it throws before its first await', async () => {
    const work = () => {
      throw new Error('no such table');
    };
    await expect(running(work)).rejects.toThrow('no such table');
  });

  it('fails for the timeout when it heeds the signal', async () => {
    const work = (signal: AbortSignal) => sleep(10_000, undefined, { signal });
    await expect(running(work)).rejects.toMatchObject({
      name: 'JobTimeoutError',
      message: 'took longer than 20 ms',
    });
    expect(records).toEqual([]);
  });

  it('counts as done when it ends in the grace', async () => {
    await expect(running(() => sleep(60))).resolves.toBeUndefined();
  });

  it('stays a permanent failure when that is what it ends with in the grace', async () => {
    const work = async () => {
      await sleep(60);
      throw new PermanentJobError('no such roster');
    };
    await expect(running(work)).rejects.toThrow(PermanentJobError);
  });

  it('is given up after the grace, and its late end is logged', async () => {
    const work = async () => {
      await sleep(150);
      throw new Error('too late');
    };
    await expect(running(work, { graceMs: 20 })).rejects.toMatchObject({ name: 'JobTimeoutError' });
    await until('the late end is logged', () => records.length === 2);
    expect(records).toEqual([
      expect.objectContaining({ msg: 'the handler goes on although its signal aborted' }),
      expect.objectContaining({
        msg: 'the handler failed after its job was given up',
        err: expect.objectContaining({ message: 'too late' }),
      }),
    ]);
  });

  it.each([
    ['aborts later', 10],
    ['has aborted before', 0],
  ])('fails for the queue when its signal %s', async (_when, delayMs) => {
    const queue = new AbortController();
    const abort = () => queue.abort('the queue gave the job to another worker');
    if (delayMs > 0) {
      setTimeout(abort, delayMs);
    } else {
      abort();
    }
    const work = (signal: AbortSignal) => sleep(10_000, undefined, { signal });
    const limits = { timeoutMs: 5_000, queueSignal: queue.signal };
    await expect(running(work, limits)).rejects.toThrow('the queue gave the job to another worker');
  });
});
