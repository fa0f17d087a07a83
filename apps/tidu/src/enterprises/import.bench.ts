import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportRunView } from '@tidu/contracts';
import { measureFactFloor, prepareDatabase, withScratchDatabase } from '@tidu/data-access';
import { Configuration } from '@tidu/platform';
import { ImportQueries, seedDatabase, StartImport, type UploadedFile } from '@tidu/server';
import { printProgress, type Ready } from '../core/run-command';
import { withServices } from '../core/services';
import { WorkerProcess } from '../core/worker-process';
import { GENERATED_MAPPING, generatedTable } from './generated-table';

const ROWS = 100_000;
const MEGABYTE = 1_048_576;
const LOOK_EVERY_MS = 100;

/**
 * Imports a CSV file of 100,000 rows in one worker process, into an empty database and then again.
 * The floor is COPY in of the same facts.
 */
export async function benchImport({ configuration, ownerUrl }: Ready): Promise<object> {
  if (ownerUrl === undefined) throw new Error('the benchmark needs the owner of the database');
  const home = await mkdtemp(join(tmpdir(), 'tidu-bench-'));
  try {
    return await withScratchDatabase(ownerUrl, 'tidu_import_bench', async (scratchUrl) => {
      const { appUrl } = await prepareDatabase(scratchUrl, { home: configuration.home });
      await seedDatabase(scratchUrl, { demo: false, log: printProgress });
      const place = { home, databaseAppUrl: appUrl };
      const run = await importTwice(Object.assign(new Configuration(), configuration, place));
      const floor = await measureFactFloor(scratchUrl, join(home, 'facts'));
      return {
        rows: ROWS,
        facts: run.first.view.factsAdded,
        seconds: round(run.first.seconds),
        rowsPerSecond: Math.round(ROWS / run.first.seconds),
        secondsAgain: round(run.again.seconds),
        changedAgain: run.again.view.factsAdded + run.again.view.factsReplaced,
        workerPeakMegabytes: run.peak === undefined ? null : Math.round(run.peak / MEGABYTE),
        floorSeconds: round(floor),
        ratioToFloor: round(run.first.seconds / floor),
      };
    });
  } finally {
    await rm(home, { recursive: true });
  }
}

interface TimedImport {
  readonly view: ImportRunView;
  readonly seconds: number;
}

function importTwice(
  configuration: Configuration,
): Promise<{ first: TimedImport; again: TimedImport; peak: number | undefined }> {
  return withServices(configuration, async (services) => {
    const worker = WorkerProcess.start(configuration);
    try {
      // The worker's own start is not what is measured: a small import waits for it.
      await importRows(2);
      const first = await importRows(ROWS);
      const again = await importRows(ROWS);
      return { first, again, peak: await worker.peakMemory() };
    } finally {
      await worker.stop();
    }

    async function importRows(rows: number): Promise<TimedImport> {
      const { id } = await services.get(StartImport).execute({ dryRun: 'false' }, uploadsOf(rows));
      const started = process.hrtime.bigint();
      for (;;) {
        const view = await services.get(ImportQueries).get(id);
        if (view.status === 'completed') {
          return { view, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
        }
        if (view.status === 'failed') throw new Error(view.failure?.message.en);
        if (!worker.running) throw new Error('the worker ended before its import');
        await sleep(LOOK_EVERY_MS);
      }
    }
  });
}

async function* uploadsOf(rows: number): AsyncGenerator<UploadedFile> {
  const mapping = (async function* () {
    yield Buffer.from(GENERATED_MAPPING);
  })();
  yield { field: 'mappingFile', fileName: 'generated.mapping.yaml', content: mapping };
  yield { field: 'file', fileName: 'generated.csv', content: generatedTable(rows) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
