import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobContext } from '../job-handler';
import { QUICK_DEFS, type JobBench } from '../testing/job-bench';
import { until } from '../testing/until';

export function describeStopping(bench: () => JobBench): void {
  it('get an aborted signal at their timeout, and then run again', async () => {
    const reasons: unknown[] = [];
    await bench().work(
      { 'rosters.build': (_payload, context) => waitForAbort(context, reasons) },
      {
        defs: {
          ...QUICK_DEFS,
          'rosters.build': { ...QUICK_DEFS['rosters.build'], timeoutMs: 100 },
        },
      },
    );
    await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    await until('the second attempt ended', async () => (await bench().unfinished()) === 0);
    expect(reasons).toEqual([expect.objectContaining({ name: 'JobTimeoutError' })]);
  });

  it('get an aborted signal when another worker has their lock', async () => {
    const reasons: unknown[] = [];
    await bench().work(
      { 'rosters.build': (_payload, context) => waitForAbort(context, reasons) },
      { stallTiming: { lockMs: 400, checkMs: 60_000 } },
    );
    const id = await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    await until('the job runs', async () => (await bench().queues.counts()).rosters.active === 1);
    await bench().place.stealLock('rosters', id);
    await until('the signal aborted', () => reasons.length > 0);
    expect(String(reasons[0])).toContain('another worker');
  });

  it('that run end before the workers close, and waiting ones stay', async () => {
    const ended: number[] = [];
    const workers = await bench().work(
      {
        'screenings.chunk': async ({ ordinal }) => {
          await sleep(300);
          ended.push(ordinal);
        },
      },
      { concurrency: 1 },
    );
    const screening = { screeningId: randomUUID(), round: 0 };
    await bench().queues.add('screenings.chunk', { ...screening, ordinal: 0 });
    await bench().queues.add('screenings.chunk', { ...screening, ordinal: 1 });
    const active = async () => (await bench().queues.counts())['screening-chunks'].active;
    await until('a job runs', async () => (await active()) === 1);
    await workers.close();
    expect(ended).toEqual([0]);
    expect((await bench().queues.counts())['screening-chunks'].waiting).toBe(1);
  });
}

// The first attempt waits for its signal, the next one ends at once.
async function waitForAbort({ attempt, signal }: JobContext, reasons: unknown[]): Promise<void> {
  if (attempt === 1) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    reasons.push(signal.reason);
    signal.throwIfAborted();
  }
}
