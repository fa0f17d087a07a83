import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxRelay, type OutboxRelayOptions } from './outbox-relay';
import { JobBench } from './testing/job-bench';
import { OutboxTable } from './testing/outbox-table';
import { openPostgresPlace, openRedisPlace } from './testing/queue-places';
import { recordedLog } from './testing/recorded-log';
import { until } from './testing/until';

const HOUR_MS = 3_600_000;

jest.setTimeout(30_000);

describe.each([
  ['PostgreSQL', openPostgresPlace],
  ['Redis', openRedisPlace],
])('the outbox relay on %s', (_backend, openPlace) => {
  const { log, records } = recordedLog();
  let bench: JobBench;
  let outbox: OutboxTable;
  let relays: OutboxRelay[];

  async function openOutbox(sweepAfterMs: number): Promise<void> {
    outbox = await OutboxTable.create(sweepAfterMs);
  }

  function relay(options: Partial<OutboxRelayOptions> = {}): void {
    const started = new OutboxRelay(outbox, bench.queues, { log, ...options });
    started.start();
    relays.push(started);
  }

  beforeEach(async () => {
    records.length = 0;
    relays = [];
    bench = await JobBench.open(await openPlace());
  });

  afterEach(async () => {
    await Promise.all(relays.map((each) => each.close()));
    await bench.close();
    await outbox.drop();
  });

  it('adds a row as soon as it is told of it, under its key and attempt', async () => {
    await openOutbox(HOUR_MS);
    relay({ pollMs: HOUR_MS });
    await sleep(100);
    const rosterId = randomUUID();
    await outbox.write('rosters.build', { rosterId });
    await until('the job is added', async () => (await bench.unfinished()) === 1);
    const queue = bench.backend.openQueue('rosters');
    expect(await queue.getJobState(`roster-${rosterId}-1`)).toBe('waiting');
    await queue.close();
    await until('the row is marked', async () => (await outbox.notEnqueued()) === 0);
  });

  it('finds a row that it was not told of at the next poll', async () => {
    await openOutbox(HOUR_MS);
    relay({ pollMs: 100 });
    await sleep(150);
    await outbox.write('rosters.build', { rosterId: randomUUID() }, false);
    await until('the job is added', async () => (await bench.unfinished()) === 1);
  });

  it('adds all rows when they are more than a batch, also beside another relay', async () => {
    await openOutbox(HOUR_MS);
    const imports: string[] = [];
    await bench.work({ 'enterprises.import': async ({ importId }) => void imports.push(importId) });
    for (let row = 0; row < 25; row += 1) {
      await outbox.write('enterprises.import', { importId: randomUUID() });
    }
    relay({ batchSize: 10, pollMs: HOUR_MS });
    relay({ batchSize: 10, pollMs: HOUR_MS });
    await until('all rows are marked', async () => (await outbox.notEnqueued()) === 0);
    await until('all jobs ended', async () => (await bench.unfinished()) === 0);
    expect(new Set(imports).size).toBe(25);
  });

  it('keeps every row while the queue refuses jobs, and tries again ever later', async () => {
    await openOutbox(HOUR_MS);
    await bench.place.refuseWrites();
    for (let row = 0; row < 5; row += 1) {
      await outbox.write('rosters.build', { rosterId: randomUUID() });
    }
    relay({ retryMs: { first: 50, longest: 200 } });
    const failures = () => records.filter((each) => each.msg === 'the outbox could not be relayed');
    await until('it failed five times', () => failures().length >= 5);
    expect(
      failures()
        .slice(0, 5)
        .map((each) => each['waitMs']),
    ).toEqual([50, 100, 200, 200, 200]);
    expect(await outbox.notEnqueued()).toBe(5);
    await bench.place.acceptWrites();
    await until('all rows are marked', async () => (await outbox.notEnqueued()) === 0);
    expect((await bench.queues.counts()).rosters.waiting).toBe(5);
  });

  it('adds lost jobs again after the sweep time, until they are marked done', async () => {
    await openOutbox(300);
    const rosterId = randomUUID();
    await outbox.write('rosters.build', { rosterId });
    relay({ pollMs: 50 });
    await until('the job is added', async () => (await bench.unfinished()) === 1);
    await bench.place.wipe();
    const queue = bench.backend.openQueue('rosters');
    const second = `roster-${rosterId}-2`;
    await until('it is added again', async () => (await queue.getJobState(second)) === 'waiting');
    await queue.close();
    let runs = 0;
    await bench.work({
      'rosters.build': async () => {
        runs += 1;
        await outbox.markDone();
      },
    });
    await until('it ran', () => runs > 0);
    await sleep(200);
    const runsUntilDone = runs;
    await sleep(600);
    expect(runs).toBe(runsUntilDone);
    expect(await bench.unfinished()).toBe(0);
  });

  it('reports rows that are no jobs, and adds the others', async () => {
    await openOutbox(HOUR_MS);
    const unknown = await outbox.writeRaw('titles.revoke', {});
    const broken = await outbox.writeRaw('rosters.build', { rosterId: 'seven' });
    await outbox.write('rosters.build', { rosterId: randomUUID() });
    relay();
    await until('all rows are marked', async () => (await outbox.notEnqueued()) === 0);
    expect((await bench.queues.counts()).rosters.waiting).toBe(1);
    const refused = records.filter((each) => each.msg === 'an outbox row is no job');
    expect(refused.map((each) => each['row'])).toEqual([unknown, broken]);
  });
});
