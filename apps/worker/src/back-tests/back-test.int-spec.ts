import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BackTestView, CreateBackTest, VerdictName } from '@tidu/contracts';
import { createDataSource, generateEnterprises } from '@tidu/data-access';
import { BackTestQueries, ScreeningQueries, StartBackTest, StartScreening } from '@tidu/server';
import { LITTLE_GIANT, ScreeningBench } from '../testing/screening-bench';

const FORMER = 'CN-GRADIENT-2022/little-giant';
const GENERATED = 60_000;
const OVER_FACTS = { procedure: 'recognition', asOf: '2022-06-30', division: '33' } as const;

function start(bench: ScreeningBench, input: CreateBackTest): Promise<string> {
  return bench.services.get(StartBackTest).execute(input);
}

async function waitUntil(
  bench: ScreeningBench,
  id: string,
  reached: (done: number, total: number) => boolean,
): Promise<void> {
  for (;;) {
    const { done, total, status } = await bench.services.get(BackTestQueries).progress(id);
    if (status === 'failed') throw new Error(`the back-test ${id} failed`);
    if (status === 'completed' || (total > 0 && reached(done, total))) return;
    await sleep(50);
  }
}

async function finished(bench: ScreeningBench, input: CreateBackTest): Promise<BackTestView> {
  const id = await start(bench, input);
  await waitUntil(bench, id, () => false);
  return bench.services.get(BackTestQueries).get(id);
}

/** One text over everything that a back-test wrote. */
async function checksum(bench: ScreeningBench, id: string): Promise<string> {
  const rows = await bench.database.read((tx) =>
    tx.query<{ sum: string }[]>(
      `SELECT md5(string_agg(concat_ws('|', enterprise_id, verdict_before, verdict_after, change,
         criteria, size_class, industry), '' ORDER BY enterprise_id)) AS sum
       FROM back_test_change WHERE back_test_id = $1`,
      [id],
    ),
  );
  return rows[0]?.sum ?? '';
}

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', process.env['TIDU_TEST_REDIS_URL']],
])('a back-test over the Zhejiang companies on the queue of %s', (queue, redisUrl) => {
  let bench: ScreeningBench;

  beforeAll(async () => {
    if (queue === 'Redis') expect(redisUrl).toBeDefined();
    bench = await ScreeningBench.open({ demo: true, redisUrl });
    bench.startWorker();
  }, 60_000);

  afterAll(() => bench.close());

  async function screen(pack: string): Promise<string> {
    const id = await bench.services
      .get(StartScreening)
      .execute({ pack, procedure: 'recognition', asOf: '2022-06-30', division: '33' });
    await bench.finish(id);
    return id;
  }

  it('finds no difference between a pack and itself', async () => {
    const { summary, baseline, candidate } = await finished(bench, {
      ...OVER_FACTS,
      baseline: LITTLE_GIANT,
      candidate: LITTLE_GIANT,
    });
    expect(summary).toMatchObject({
      enterprises: 573,
      changes: { gain: 0, loss: 0, opened: 0, closed: 0 },
      matrix: { met: { met: 0 }, unmet: { unmet: 240 }, undetermined: { undetermined: 333 } },
    });
    expect(candidate.hash).toBe(baseline.hash);
  }, 60_000);

  it('follows under the former rule from the debt ratio alone, the one figure that decides', async () => {
    const screeningId = await screen(FORMER);
    const { summary } = await bench.services.get(ScreeningQueries).get(screeningId);
    const [counted] = await bench.database.read((tx) =>
      tx.query<{ unmet: number }[]>(
        `SELECT count(*)::int AS unmet FROM fact_sheet
         WHERE (facts #> '{totalLiabilities,2021}')::numeric * 100
           > (facts #> '{totalAssets,2021}')::numeric * 70`,
      ),
    );
    // Nothing is known of brands, systems and rights, so no other item can be unmet.
    expect(counted?.unmet).toBe(37);
    expect(summary?.verdicts).toEqual({ met: 0, unmet: 37, undetermined: 536 });
    expect(summary?.pools['start']).toBe(0);
  }, 60_000);

  it('counts what two screenings side by side show', async () => {
    const test = await finished(bench, {
      ...OVER_FACTS,
      baseline: FORMER,
      candidate: LITTLE_GIANT,
    });
    const [before, after] = [await screen(FORMER), await screen(LITTLE_GIANT)];
    const cells = await bench.database.read((tx) =>
      tx.query<{ was: VerdictName; is: VerdictName; count: number }[]>(
        `SELECT b.verdict AS was, a.verdict AS is, count(*)::int AS count
         FROM assessment b JOIN assessment a USING (enterprise_id)
         WHERE b.screening_id = $1 AND a.screening_id = $2 GROUP BY 1, 2`,
        [before, after],
      ),
    );
    for (const { was, is, count } of cells) expect(test.summary?.matrix[was][is]).toBe(count);
    const { gain = 0, loss = 0, opened = 0, closed = 0 } = test.summary?.changes ?? {};
    const changed = cells.filter(({ was, is }) => was !== is);
    expect(gain + loss + opened + closed).toBe(changed.reduce((sum, { count }) => sum + count, 0));
    expect(opened + closed).toBeGreaterThan(0);
  }, 60_000);

  it('adds up by place, size and industry, and lists whom it changes with the causes', async () => {
    const { id, summary } = await finished(bench, {
      ...OVER_FACTS,
      baseline: FORMER,
      candidate: LITTLE_GIANT,
    });
    const { changes, cities, counties, sizeClasses, industries } = summary ?? {};
    for (const groups of [cities, counties, sizeClasses, industries]) {
      const total = (what: 'enterprises' | 'closed') =>
        groups?.reduce((sum, group) => sum + group[what], 0);
      expect(total('enterprises')).toBe(573);
      expect(total('closed')).toBe(changes?.closed);
    }
    expect(cities?.map(({ title }) => title.zh)).toContain('浙江省 杭州市');
    const tests = bench.services.get(BackTestQueries);
    const closed = await tests.listChanges(id, { change: 'closed', limit: 200 });
    expect(closed.matching).toBe(changes?.closed);
    expect(closed.items.every(({ criteria }) => criteria.length > 0)).toBe(true);
    const [first] = closed.items[0]?.criteria ?? [];
    const cause = summary?.criteria.find(({ criterion }) => criterion === first);
    const caused = await tests.listChanges(id, { change: 'closed', criterion: first, limit: 1 });
    expect(caused.matching).toBe(cause?.closed);
  }, 60_000);

  it('takes the past assessments of a screening for its baseline', async () => {
    const screeningId = await screen(FORMER);
    const same = await finished(bench, { screeningId, candidate: FORMER });
    expect(same).toMatchObject({
      screeningId,
      division: '33',
      asOf: '2022-06-30',
      summary: {
        enterprises: 573,
        factsChangedSince: 0,
        changes: { gain: 0, loss: 0, opened: 0, closed: 0 },
      },
    });
    const [past, anew] = [
      await finished(bench, { screeningId, candidate: LITTLE_GIANT }),
      await finished(bench, { ...OVER_FACTS, baseline: FORMER, candidate: LITTLE_GIANT }),
    ];
    expect(past.summary).toEqual(anew.summary);
    expect(await checksum(bench, past.id)).toBe(await checksum(bench, anew.id));
  }, 120_000);

  it('compares nobody where nobody is', async () => {
    const { status, summary } = await finished(bench, {
      ...OVER_FACTS,
      division: '54',
      baseline: FORMER,
      candidate: LITTLE_GIANT,
    });
    expect([status, summary?.enterprises, summary?.cities]).toEqual(['completed', 0, []]);
  }, 60_000);
});

describe('a back-test whose worker is killed', () => {
  it('comes to the same counts and changes as one that ran undisturbed', async () => {
    const bench = await ScreeningBench.open({ demo: false });
    const input = {
      procedure: 'recognition',
      asOf: '2026-06-30',
      baseline: FORMER,
      candidate: LITTLE_GIANT,
    } as const;
    try {
      const source = await createDataSource(bench.test.ownerUrl, 1).initialize();
      await source.transaction((tx) => generateEnterprises(tx, GENERATED));
      await source.destroy();

      const victim = bench.startWorker();
      const disturbed = await start(bench, input);
      await waitUntil(bench, disturbed, (done, total) => done > total / 4);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      const { done } = await bench.services.get(BackTestQueries).progress(disturbed);
      expect(done).toBeLessThan(GENERATED);

      bench.startWorker();
      await waitUntil(bench, disturbed, () => false);
      const afterKill = await bench.services.get(BackTestQueries).get(disturbed);
      const reference = await finished(bench, input);
      expect(reference.summary?.enterprises).toBe(GENERATED);
      expect(afterKill.summary).toEqual(reference.summary);
      expect(await checksum(bench, disturbed)).toBe(await checksum(bench, reference.id));
    } finally {
      await bench.close();
    }
  }, 180_000);
});
