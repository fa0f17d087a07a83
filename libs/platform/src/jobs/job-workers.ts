import { JobRunner } from './job-runner';
import type { JobLog } from './job-log';
import { JOB_DEFS, QUEUES, QUEUE_NAMES, type JobDefs, type QueueName } from './job-map';
import type { JobRegistry } from './job-registry';
import type { BackendWorker, QueueBackend } from './queue-backend';
import { closeAll, connectAll } from './queue-connections';

/** When the job of a dead worker is taken up again: at the latest after both times together. */
export interface StallTiming {
  lockMs: number;
  checkMs: number;
}

export const STALL_TIMING: StallTiming = { lockMs: 10_000, checkMs: 5_000 };

// A worker that is killed again and again must not cost a job, but a job that kills its worker
// must come to an end.
const MAX_STALLS = 10;

export interface JobWorkersOptions {
  /** Jobs of the group `mass` at a time in this process. */
  concurrency: number;
  log: JobLog;
  /** Other definitions than the product's; only a test has reason to. */
  defs?: JobDefs;
  stallTiming?: StallTiming;
  connectTimeoutMs?: number;
}

/** Runs the jobs of all queues in this process, with one BullMQ worker a queue. */
export class JobWorkers {
  private constructor(
    private readonly workers: readonly BackendWorker[],
    private readonly runner: JobRunner,
    private readonly log: JobLog,
  ) {}

  /** @throws QueueUnavailableError when the backend does not answer or its schema is missing */
  static async start(
    registry: JobRegistry,
    backend: QueueBackend,
    options: JobWorkersOptions,
  ): Promise<JobWorkers> {
    const { log, defs = JOB_DEFS, connectTimeoutMs } = options;
    const runner = new JobRunner(registry, defs, log);
    const workers = QUEUE_NAMES.map((name) => openWorker(name, backend, runner, options));
    await connectAll(workers, { address: backend.address, log, timeoutMs: connectTimeoutMs });
    for (const worker of workers) {
      worker.run().catch((err: unknown) => log.error({ err }, 'a queue worker stopped'));
    }
    return new JobWorkers(workers, runner, log);
  }

  /** Takes no more jobs and waits for the running ones. */
  async close(): Promise<void> {
    await closeAll(this.workers, this.log, () => this.runner.isBusy);
  }
}

function openWorker(
  queue: QueueName,
  backend: QueueBackend,
  runner: JobRunner,
  { concurrency, log, stallTiming = STALL_TIMING }: JobWorkersOptions,
): BackendWorker {
  const worker = backend.openWorker(
    queue,
    // BullMQ passes its signal only to a function of three parameters.
    (job, _token, signal) => runner.run(job, signal),
    {
      autorun: false,
      concurrency: QUEUES[queue] === 'mass' ? concurrency : 1,
      lockDuration: stallTiming.lockMs,
      stalledInterval: stallTiming.checkMs,
      maxStalledCount: MAX_STALLS,
    },
  );
  reportTo(log, queue, worker);
  return worker;
}

function reportTo(log: JobLog, queue: QueueName, worker: BackendWorker): void {
  worker.on('stalled', (jobId) => {
    log.warn({ queue, jobId }, 'the worker of the job is gone, the job runs again');
  });
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const jobId of jobIds) {
      worker.cancelJob(jobId, 'the queue gave the job to another worker');
    }
  });
  worker.on('failed', (job, err) => {
    if (!job || job.finishedOn !== undefined) {
      const fields = { queue, job: job?.name, jobId: job?.id, attempt: job?.attemptsStarted };
      log.error({ ...fields, err: err.cause ?? err }, 'the job failed for good');
    }
  });
}
