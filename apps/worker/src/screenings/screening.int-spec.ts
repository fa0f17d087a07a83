import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, generateEnterprises } from '@tidu/data-access';
import { BuildCultivationRoster, ScreeningQueries } from '@tidu/server';
import { ScreeningBench } from '../testing/screening-bench';

const GENERATED = 100_000;

/** Counted apart from the product, by exact fractions over the same file. */
const ZHEJIANG_ON_2022_06_30 = {
  enterprises: 573,
  verdicts: { met: 0, unmet: 240, undetermined: 333 },
  pools: { sprint: 174, acceleration: 175, start: 10, none: 0, insufficient: 214 },
};

const CORE_ITEMS = {
  revenue: { met: 536, unmet: 0, unknown: 37 },
  revenueCagr2y: { met: 273, unmet: 113, unknown: 187 },
  debtRatio: { met: 508, unmet: 25, unknown: 40 },
  rdExpenseSum2y: { met: 428, unmet: 13, unknown: 132 },
  rdExpenseRatioEachYear: { met: 302, unmet: 156, unknown: 115 },
};

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', process.env['TIDU_TEST_REDIS_URL']],
])('a screening of the Zhejiang companies on the queue of %s', (queue, redisUrl) => {
  let bench: ScreeningBench;

  beforeAll(async () => {
    if (queue === 'Redis') expect(redisUrl).toBeDefined();
    bench = await ScreeningBench.open({ demo: true, redisUrl });
    bench.startWorker();
  }, 60_000);

  afterAll(() => bench.close());

  it('counts what an independent count finds', async () => {
    const { summary, outsideEffectiveDates } = await bench.finish(
      await bench.start('2022-06-30', '33'),
    );
    expect(summary).toMatchObject(ZHEJIANG_ON_2022_06_30);
    expect(summary?.items).toMatchObject(CORE_ITEMS);
    expect(summary?.items['classIIpCount']).toMatchObject({ met: 0, unknown: 573 });
    expect(summary?.items['leadProductKeyField']).toMatchObject({ manual: 573 });
    expect(outsideEffectiveDates).toBe(true);
  }, 60_000);

  it('makes the same roster files each time', async () => {
    const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'tidu-roster-'))));
    const contents: Buffer[][] = [];
    for (const folder of folders) {
      const id = await bench.start('2022-06-30', '33');
      await bench.finish(id);
      const manifest = await bench.services.get(BuildCultivationRoster).execute(id, folder);
      expect(manifest.rows).toBe(174 + 175 + 10);
      contents.push(
        await Promise.all(
          ['roster.xlsx', 'roster.csv', 'manifest.json'].map((name) =>
            readFile(join(folder, name)),
          ),
        ),
      );
      await rm(folder, { recursive: true });
    }
    expect(contents[0]?.every((file, index) => file.equals(contents[1]?.[index] as Buffer))).toBe(
      true,
    );
  }, 60_000);

  it('screens nobody where nobody is', async () => {
    const { summary, status } = await bench.finish(await bench.start('2022-06-30', '54'));
    expect(status).toBe('completed');
    expect(summary).toMatchObject({ enterprises: 0, pools: { sprint: 0, insufficient: 0 } });
  }, 60_000);

  it('knows nothing of years of which nothing is recorded', async () => {
    const { summary } = await bench.finish(await bench.start('2026-06-30', '3306'));
    expect(summary?.pools['insufficient']).toBe(summary?.enterprises);
  }, 60_000);
});

describe('a screening whose worker is killed', () => {
  it('comes to the same counts and assessments as one that ran undisturbed', async () => {
    const bench = await ScreeningBench.open({ demo: false });
    try {
      const source = await createDataSource(bench.test.ownerUrl, 1).initialize();
      await source.transaction((tx) => generateEnterprises(tx, GENERATED));
      await source.destroy();

      const victim = bench.startWorker();
      const disturbed = await bench.start('2026-06-30');
      await bench.waitUntil(disturbed, (done, total) => done > total / 4);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      const { done } = await bench.services.get(ScreeningQueries).progress(disturbed);
      expect(done).toBeLessThan(GENERATED);

      bench.startWorker();
      const afterKill = await bench.finish(disturbed);
      const undisturbed = await bench.start('2026-06-30');
      const reference = await bench.finish(undisturbed);

      expect(reference.summary?.enterprises).toBe(GENERATED);
      expect(afterKill.summary).toEqual(reference.summary);
      expect(await bench.checksum(disturbed)).toBe(await bench.checksum(undisturbed));
    } finally {
      await bench.close();
    }
  }, 180_000);
});
