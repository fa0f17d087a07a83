import { UnrecoverableError, type Job } from 'bullmq';
import { runUntilDeadline } from './job-deadline';
import { PermanentJobError } from './job-errors';
import type { JobLog } from './job-log';
import { isJobName, type JobDefs } from './job-map';
import { checkedPayload } from './job-payload-check';
import type { JobRegistry } from './job-registry';

const ABORT_GRACE_MS = 5_000;

export type ArrivedJob = Pick<Job<unknown>, 'id' | 'name' | 'data' | 'attemptsStarted'>;

/** Brings an arrived job to its handler and tells BullMQ whether a failure is worth another run. */
export class JobRunner {
  #running = 0;

  constructor(
    private readonly registry: JobRegistry,
    private readonly defs: JobDefs,
    private readonly log: JobLog,
  ) {}

  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** @throws UnrecoverableError for a permanent failure, any other error for another attempt */
  async run(job: ArrivedJob, queueSignal: AbortSignal | undefined): Promise<void> {
    const log = this.log.child({ job: job.name, jobId: job.id, attempt: job.attemptsStarted });
    this.#running += 1;
    try {
      await this.#handle(job, queueSignal, log);
    } catch (err) {
      log.warn({ err }, 'the job run failed');
      throw asQueueError(err);
    } finally {
      this.#running -= 1;
    }
  }

  async #handle(job: ArrivedJob, queueSignal: AbortSignal | undefined, log: JobLog): Promise<void> {
    const { name, attemptsStarted: attempt } = job;
    const handler = this.registry.find(name);
    if (!handler || !isJobName(name)) {
      // Not permanent: during a rolling update a newer worker may take the next run.
      throw new Error(`this build has no job ${name}`);
    }
    const payload = checkedPayload(this.defs, name, job.data);
    const { timeoutMs } = this.defs[name];
    await runUntilDeadline((signal) => handler.handle(payload, { attempt, signal, log }), {
      timeoutMs,
      graceMs: ABORT_GRACE_MS,
      queueSignal,
      log,
    });
  }
}

function asQueueError(error: unknown): Error {
  if (error instanceof PermanentJobError) {
    const unrecoverable = new UnrecoverableError(error.message);
    unrecoverable.cause = error;
    return unrecoverable;
  }
  return error instanceof Error ? error : new Error(String(error));
}
