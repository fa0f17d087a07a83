import { JOB_DEFS, QUEUE_NAMES } from './job-map';
import type { JobDefs, JobMap, JobName, QueueName } from './job-map';
import type { JobLog } from './job-log';
import { prepareJob, type AddOptions, type JobRequest, type PreparedJob } from './prepared-job';
import type { BackendFlows, BackendQueue, QueueBackend } from './queue-backend';
import { closeAll, connectAll } from './queue-connections';

export interface JobQueuesOptions {
  log: JobLog;
  /** Other definitions than the product's; only a test has reason to. */
  defs?: JobDefs;
  connectTimeoutMs?: number;
}

/** The children run at once, in any order; the parent runs when none of them is left. */
export interface JobFlow {
  parent: JobRequest;
  children: readonly JobRequest[];
}

const COUNTED_STATES = ['waiting', 'active', 'delayed', 'waiting-children'] as const;

/** Unfinished jobs by state; a finished job leaves its queue. */
export type QueueCounts = Record<(typeof COUNTED_STATES)[number], number>;

/** Adds jobs. As long as a job waits or runs, another one with its dedupe key is not added. */
export class JobQueues {
  #closed = false;

  private constructor(
    private readonly queues: ReadonlyMap<QueueName, BackendQueue>,
    private readonly flows: BackendFlows,
    private readonly defs: JobDefs,
    private readonly log: JobLog,
  ) {}

  /** @throws QueueUnavailableError when the backend does not answer or its schema is missing */
  static async open(backend: QueueBackend, options: JobQueuesOptions): Promise<JobQueues> {
    const { log, defs = JOB_DEFS, connectTimeoutMs } = options;
    const flows = backend.openFlows();
    const queues = new Map(QUEUE_NAMES.map((name) => [name, backend.openQueue(name)] as const));
    await connectAll([flows, ...queues.values()], {
      address: backend.address,
      log,
      timeoutMs: connectTimeoutMs,
    });
    return new JobQueues(queues, flows, defs, log);
  }

  /**
   * @returns the job's id
   * @throws InvalidJobPayloadError
   */
  async add<Name extends JobName>(
    name: Name,
    payload: JobMap[Name],
    options?: AddOptions,
  ): Promise<string> {
    const job = prepareJob(this.defs, name, payload, options);
    await this.#queue(job.queue).add(job.name, job.data, job.opts);
    return job.opts.jobId;
  }

  /**
   * Adds many jobs with one round trip a queue.
   *
   * @returns the ids in the order of the requests
   * @throws InvalidJobPayloadError before anything is added
   */
  async addBulk(requests: readonly JobRequest[]): Promise<string[]> {
    const jobs = requests.map((request) => this.#prepare(request));
    for (const name of new Set(jobs.map((job) => job.queue))) {
      await this.#queue(name).addBulk(jobs.filter((job) => job.queue === name));
    }
    return jobs.map((job) => job.opts.jobId);
  }

  /**
   * Adds a parent and its children in one step, or nothing. While the parent is unfinished the same
   * flow is not added again. The parent also runs when a child failed for good: its handler reads
   * from the database what is missing.
   *
   * @returns the parent's id
   * @throws InvalidJobPayloadError
   */
  async addFlow({ parent, children }: JobFlow): Promise<string> {
    const parentJob = this.#prepare(parent);
    const childJobs = children.map((child) => this.#prepare(child));
    const { jobId } = parentJob.opts;
    // Adding children again to a parent that waits for them would count finished ones twice.
    if ((await this.#queue(parentJob.queue).getJobState(jobId)) === 'unknown') {
      await this.flows.add({
        ...asFlowNode(parentJob),
        children: childJobs.map((job) => ({
          ...asFlowNode(job),
          opts: { ...job.opts, ignoreDependencyOnFailure: true },
        })),
      });
    }
    return jobId;
  }

  async counts(): Promise<Record<QueueName, QueueCounts>> {
    const entries = [...this.queues.keys()].map(async (name) => [
      name,
      await this.#queue(name).getJobCounts(...COUNTED_STATES),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Record<QueueName, QueueCounts>;
  }

  /** Stop what adds jobs first: an addition that is under way is lost. */
  async close(): Promise<void> {
    this.#closed = true;
    await closeAll([this.flows, ...this.queues.values()], this.log);
  }

  #prepare({ name, payload, options }: JobRequest): PreparedJob {
    return prepareJob(this.defs, name, payload, options);
  }

  #queue(name: QueueName): BackendQueue {
    // A closed BullMQ queue on PostgreSQL never settles, it does not reject.
    if (this.#closed) {
      throw new Error('the job queues are closed');
    }
    const queue = this.queues.get(name);
    if (!queue) {
      throw new Error(`there is no queue ${name}`);
    }
    return queue;
  }
}

function asFlowNode({ queue, name, data, opts }: PreparedJob) {
  return { queueName: queue, name, data, opts };
}
