import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  analyse,
  createDataSource,
  generateEnterprises,
  measureCopyFloor,
  prepareDatabase,
  withScratchDatabase,
} from '@tidu/data-access';
import { Configuration, ProblemError } from '@tidu/platform';
import { ScreeningQueries, seedDatabase, StartScreening } from '@tidu/server';
import { printProgress, type Ready } from '../core/run-command';
import { withServices } from '../core/services';
import { WorkerProcess } from '../core/worker-process';
import { awaitScreening } from '../screenings/await-screening';

const ENTERPRISES = 100_000;
const MEGABYTE = 1_048_576;

/**
 * Screens 100,000 generated enterprises in one worker process. The floor is COPY out of the same
 * facts plus COPY in of the same results.
 */
export async function benchScreening({ configuration, ownerUrl }: Ready): Promise<object> {
  if (ownerUrl === undefined) throw needsOwner();
  const folder = await mkdtemp(join(tmpdir(), 'tidu-bench-'));
  try {
    return await withScratchDatabase(ownerUrl, 'tidu_bench', async (scratchUrl) => {
      const { appUrl } = await prepareDatabase(scratchUrl, { home: configuration.home });
      await fill(scratchUrl);
      const run = await screenAll(onDatabase(configuration, appUrl));
      const floor = await measureCopyFloor(scratchUrl, run.id, join(folder, 'results'));
      return {
        enterprises: ENTERPRISES,
        queue: configuration.redisUrl === undefined ? 'postgres' : 'redis',
        seconds: round(run.seconds),
        enterprisesPerSecond: Math.round(ENTERPRISES / run.seconds),
        workerPeakMegabytes: run.peak === undefined ? null : Math.round(run.peak / MEGABYTE),
        floorSeconds: round(floor),
        ratioToFloor: round(run.seconds / floor),
      };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fill(ownerUrl: string): Promise<void> {
  await seedDatabase(ownerUrl, { demo: false, log: printProgress });
  printProgress(`生成 ${ENTERPRISES} 家企业 · generating ${ENTERPRISES} enterprises`);
  const source = await createDataSource(ownerUrl, 1).initialize();
  try {
    await source.transaction((tx) => generateEnterprises(tx, ENTERPRISES));
    await analyse(source.manager);
  } finally {
    await source.destroy();
  }
}

function screenAll(
  configuration: Configuration,
): Promise<{ id: string; seconds: number; peak: number | undefined }> {
  return withServices(configuration, async (services) => {
    const screenings = services.get(ScreeningQueries);
    const worker = WorkerProcess.start(configuration);
    try {
      // The worker's own start is not what is measured: a screening of nothing waits for it.
      await runOnce('82');
      const { id, seconds } = await runOnce('33');
      return { id, seconds, peak: await worker.peakMemory() };
    } finally {
      await worker.stop();
    }

    async function runOnce(division: string): Promise<{ id: string; seconds: number }> {
      const started = process.hrtime.bigint();
      const id = await services.get(StartScreening).execute({
        pack: 'CN-GRADIENT-2026/little-giant',
        procedure: 'recognition',
        asOf: '2026-06-30',
        division,
      });
      await awaitScreening(screenings, id, worker, ({ done, total }) => {
        printProgress(`${done} / ${total}`);
      });
      return { id, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
    }
  });
}

function onDatabase(configuration: Configuration, databaseAppUrl: string): Configuration {
  return Object.assign(new Configuration(), configuration, { databaseAppUrl });
}

function needsOwner(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '性能基准须新建数据库，请用 DATABASE_URL 给出所有者的连接',
      en: 'A benchmark makes a database of its own: give the owner’s connection as DATABASE_URL',
    },
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
