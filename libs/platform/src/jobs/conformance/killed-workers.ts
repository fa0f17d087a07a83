import { randomUUID } from 'node:crypto';
import { STALL_TIMING } from '../job-workers';
import type { JobBench } from '../testing/job-bench';
import { killWorkerInJob } from '../testing/killed-worker';
import { until } from '../testing/until';

// Both times at their worst, and a slow machine.
const AT_THE_LATEST_MS = STALL_TIMING.lockMs + STALL_TIMING.checkMs + 3_000;

export function describeKilledWorkers(backend: string, openBench: () => Promise<JobBench>): void {
  async function withBench(check: (bench: JobBench) => Promise<void>): Promise<void> {
    const bench = await openBench();
    try {
      await check(bench);
    } finally {
      await bench.close();
    }
  }

  it.concurrent(
    `of a worker that was killed run again within about 15 seconds on ${backend}`,
    () => withBench(killedOnce),
    60_000,
  );

  it.concurrent(
    `of workers that were killed one after the other still end on ${backend}`,
    () => withBench(killedTwice),
    60_000,
  );
}

async function killedOnce(bench: JobBench): Promise<void> {
  await bench.queues.add('rosters.build', { rosterId: randomUUID() });
  await killWorkerInJob({ place: bench.place.options, stallTiming: STALL_TIMING });
  const attempts: number[] = [];
  await bench.work({
    'rosters.build': async (_payload, { attempt }) => void attempts.push(attempt),
  });
  await until('the job ran again', () => attempts.length > 0, AT_THE_LATEST_MS);
  expect(attempts).toEqual([2]);
  expect(bench.logged('the worker of the job is gone, the job runs again')).toHaveLength(1);
}

async function killedTwice(bench: JobBench): Promise<void> {
  const options = { place: bench.place.options, stallTiming: { lockMs: 1_000, checkMs: 500 } };
  const screening = { screeningId: randomUUID(), round: 0 };
  await bench.queues.addFlow({
    parent: { name: 'screenings.finish', payload: screening },
    children: [{ name: 'screenings.chunk', payload: { ...screening, ordinal: 0 } }],
  });
  await killWorkerInJob(options);
  await killWorkerInJob(options);
  const ran: string[] = [];
  await bench.work(
    {
      'screenings.chunk': async (_payload, { attempt }) => void ran.push(`chunk ${attempt}`),
      'screenings.finish': async () => void ran.push('finish'),
    },
    { stallTiming: options.stallTiming },
  );
  await until('the flow ended', () => ran.includes('finish'));
  expect(ran).toEqual(['chunk 3', 'finish']);
}
