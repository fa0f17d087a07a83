import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobBench } from '../testing/job-bench';
import { until } from '../testing/until';

export function describeAdding(bench: () => JobBench): void {
  it('bring their payload to their handler', async () => {
    const runs: { payload: object; attempt: number }[] = [];
    await bench().work({
      'screenings.run': async (payload, { attempt }) => void runs.push({ payload, attempt }),
    });
    const payload = { screeningId: randomUUID(), round: 2 };
    const id = await bench().queues.add('screenings.run', payload);
    await until('the job ran', () => runs.length > 0);
    expect(id).toBe(`screening-${payload.screeningId}-2-run`);
    expect(runs).toEqual([{ payload, attempt: 1 }]);
  });

  it('are each handled once when hundreds come together', async () => {
    const ordinals: number[] = [];
    await bench().work(
      { 'screenings.chunk': async ({ ordinal }) => void ordinals.push(ordinal) },
      { concurrency: 20 },
    );
    const screening = { screeningId: randomUUID(), round: 0 };
    const ids = await bench().queues.addBulk(
      Array.from({ length: 500 }, (_, ordinal) => ({
        name: 'screenings.chunk',
        payload: { ...screening, ordinal },
      })),
    );
    await until('all jobs ended', async () => (await bench().unfinished()) === 0);
    expect(ids[499]).toBe(`screening-${screening.screeningId}-0-chunk-499`);
    expect(ordinals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  it('run as many at a time as their group allows', async () => {
    const chunks = new Overlap();
    const rosters = new Overlap();
    await bench().work(
      { 'screenings.chunk': () => chunks.run(), 'rosters.build': () => rosters.run() },
      { concurrency: 3 },
    );
    const screening = { screeningId: randomUUID(), round: 0 };
    for (let ordinal = 0; ordinal < 6; ordinal += 1) {
      await bench().queues.add('screenings.chunk', { ...screening, ordinal });
      await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    }
    await until('all jobs ended', async () => (await bench().unfinished()) === 0);
    expect([chunks.most, rosters.most]).toEqual([3, 1]);
  });

  it('with the same key are one job until it has ended', async () => {
    let runs = 0;
    const payload = { importId: randomUUID() };
    await bench().queues.add('enterprises.import', payload);
    await bench().queues.add('enterprises.import', payload);
    await bench().queues.addBulk([{ name: 'enterprises.import', payload }]);
    expect((await bench().queues.counts()).imports.waiting).toBe(1);
    await bench().work({ 'enterprises.import': async () => void (runs += 1) });
    await until('the job ended', async () => (await bench().unfinished()) === 0);
    expect(runs).toBe(1);
    await bench().queues.add('enterprises.import', payload);
    await until('the job ran again', () => runs === 2);
  });

  it('are refused when their payload is not theirs', async () => {
    const payload = { screeningId: 'x', round: -1, ordinal: 1.5, name: '某公司' };
    await expect(bench().queues.add('screenings.chunk', payload)).rejects.toMatchObject({
      name: 'InvalidJobPayloadError',
      faults: expect.arrayContaining([
        'screeningId must be a UUID',
        'round must not be less than 0',
        'ordinal must be an integer number',
        'property name should not exist',
      ]),
    });
    expect(await bench().unfinished()).toBe(0);
  });
}

/** Counts how many runs there were at the same time. */
class Overlap {
  most = 0;
  #now = 0;

  async run(): Promise<void> {
    this.#now += 1;
    this.most = Math.max(this.most, this.#now);
    await sleep(100);
    this.#now -= 1;
  }
}
