import { JobQueues } from '../job-queues';
import { JOB_DEFS, type JobDefs } from '../job-map';
import { JobWorkers, type StallTiming } from '../job-workers';
import { createQueueBackend, type QueueBackend } from '../queue-backend';
import { registryOf, type Handles } from './handlers';
import type { QueuePlace } from './queue-places';
import { recordedLog } from './recorded-log';

/** The product's jobs with waits that a test can afford. */
export const QUICK_DEFS: JobDefs = {
  ...JOB_DEFS,
  'screenings.chunk': { ...JOB_DEFS['screenings.chunk'], attempts: 3, backoffMs: 100 },
  'rosters.build': { ...JOB_DEFS['rosters.build'], attempts: 3, backoffMs: 100 },
};

export interface WorkOptions {
  defs?: JobDefs;
  concurrency?: number;
  stallTiming?: StallTiming;
}

/** Queues and workers on one place, closed together. */
export class JobBench {
  readonly #workers: JobWorkers[] = [];
  readonly #log = recordedLog();

  private constructor(
    readonly place: QueuePlace,
    readonly backend: QueueBackend,
    readonly queues: JobQueues,
  ) {}

  static async open(place: QueuePlace): Promise<JobBench> {
    const backend = createQueueBackend(place.options);
    const queues = await JobQueues.open(backend, { log: recordedLog().log, defs: QUICK_DEFS });
    return new JobBench(place, backend, queues);
  }

  async work(handles: Handles, options: WorkOptions = {}): Promise<JobWorkers> {
    const { concurrency = 4, defs = QUICK_DEFS, stallTiming } = options;
    const workers = await JobWorkers.start(registryOf(handles), this.backend, {
      concurrency,
      defs,
      log: this.#log.log,
      ...(stallTiming ? { stallTiming } : {}),
    });
    this.#workers.push(workers);
    return workers;
  }

  /** What the workers logged with this message. */
  logged(message: string): Record<string, unknown>[] {
    return this.#log.records.filter((record) => record.msg === message);
  }

  async unfinished(): Promise<number> {
    const counts = Object.values(await this.queues.counts());
    return counts.flatMap((ofQueue) => Object.values(ofQueue)).reduce((sum, n) => sum + n, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((workers) => workers.close()));
    await this.queues.close();
    await this.place.close();
  }
}
