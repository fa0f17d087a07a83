import { setTimeout as sleep } from 'node:timers/promises';
import { JobWorkers, type StallTiming } from '../job-workers';
import { createQueueBackend, type QueueBackendOptions } from '../queue-backend';
import { registryOf } from './handlers';
import { recordedLog } from './recorded-log';

export interface HangingWorkerOptions {
  place: QueueBackendOptions;
  stallTiming: StallTiming;
}

// The program of a worker process that takes a job, says so on stdout and never ends it. It ends
// itself when its starter is gone.
async function hang({ place, stallTiming }: HangingWorkerOptions): Promise<void> {
  const takeForever = async () => {
    process.stdout.write('taken\n');
    await sleep(3_600_000);
  };
  await JobWorkers.start(
    registryOf({ 'screenings.chunk': takeForever, 'rosters.build': takeForever }),
    createQueueBackend(place),
    { concurrency: 1, log: recordedLog().log, stallTiming },
  );
}

process.stdin.on('end', () => process.exit(1)).resume();
void hang(JSON.parse(process.argv[2] ?? '') as HangingWorkerOptions);
