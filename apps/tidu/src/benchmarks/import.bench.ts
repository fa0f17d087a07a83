import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportRunView } from '@tidu/contracts';
import { measureFactFloor } from '@tidu/data-access';
import type { Configuration } from '@tidu/platform';
import { ImportQueries, StartImport, type UploadedFile } from '@tidu/server';
import type { Ready } from '../core/run-command';
import { withServices } from '../core/services';
import { WorkerProcess } from '../core/worker-process';
import { GENERATED_MAPPING, generatedTable } from './generated-table';
import { inMegabytes, onScratch, rounded } from './scratch';

const ROWS = 100_000;
const LOOK_EVERY_MS = 100;

/**
 * Imports a CSV file of 100,000 rows in one worker process, into an empty database and then again.
 * The floor is COPY in of the same facts.
 */
export function benchImport(ready: Ready): Promise<object> {
  return onScratch(ready, async ({ ownerUrl, configuration, folder }) => {
    const { first, again, peak } = await importTwice(configuration);
    const floor = await measureFactFloor(ownerUrl, join(folder, 'facts'));
    return {
      rows: ROWS,
      facts: first.view.factsAdded,
      seconds: rounded(first.seconds),
      rowsPerSecond: Math.round(ROWS / first.seconds),
      secondsAgain: rounded(again.seconds),
      changedAgain: again.view.factsAdded + again.view.factsReplaced,
      workerPeakMegabytes: inMegabytes(peak),
      floorSeconds: rounded(floor),
      ratioToFloor: rounded(first.seconds / floor),
    };
  });
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
