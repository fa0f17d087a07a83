import { join } from 'node:path';
import {
  analyse,
  createDataSource,
  generateEnterprises,
  measureCopyFloor,
} from '@tidu/data-access';
import type { Configuration } from '@tidu/platform';
import { ScreeningQueries, StartScreening } from '@tidu/server';
import { printProgress, type Ready } from '../core/run-command';
import { withServices } from '../core/services';
import { WorkerProcess } from '../core/worker-process';
import { awaitScreening } from '../screenings/await-screening';
import { inMegabytes, onScratch, rounded } from './scratch';

const ENTERPRISES = 100_000;

/**
 * Screens 100,000 generated enterprises in one worker process. The floor is COPY out of the same
 * facts plus COPY in of the same results.
 */
export function benchScreening(ready: Ready): Promise<object> {
  return onScratch(ready, async ({ ownerUrl, configuration, folder }) => {
    await fill(ownerUrl);
    const { id, seconds, peak } = await screenAll(configuration);
    const floor = await measureCopyFloor(ownerUrl, id, join(folder, 'results'));
    return {
      enterprises: ENTERPRISES,
      queue: configuration.redisUrl === undefined ? 'postgres' : 'redis',
      seconds: rounded(seconds),
      enterprisesPerSecond: Math.round(ENTERPRISES / seconds),
      workerPeakMegabytes: inMegabytes(peak),
      floorSeconds: rounded(floor),
      ratioToFloor: rounded(seconds / floor),
    };
  });
}

async function fill(ownerUrl: string): Promise<void> {
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
