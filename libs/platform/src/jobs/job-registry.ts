import { handledJobOf, type JobHandler } from './job-handler';
import { JOB_NAMES, type JobName } from './job-map';

type AnyJobHandler = JobHandler<JobName>;

export class JobRegistryError extends Error {
  override readonly name: string = 'JobRegistryError';

  constructor(readonly faults: readonly string[]) {
    super(`the job handlers do not fit the jobs: ${faults.join('; ')}`);
  }
}

/** Knows exactly one handler for every job, or does not come into being. */
export class JobRegistry {
  private constructor(private readonly handlers: ReadonlyMap<JobName, AnyJobHandler>) {}

  /**
   * @throws JobRegistryError naming every job with several handlers, every job without one and
   * every class without `@HandlesJob`
   */
  static of(handlers: readonly object[]): JobRegistry {
    const handlersByJob = new Map<JobName, AnyJobHandler>();
    const faults: string[] = [];
    for (const handler of handlers) {
      const job = handledJobOf(handler);
      const taken = job && handlersByJob.get(job);
      if (!job) {
        faults.push(`${classNameOf(handler)} has no @HandlesJob`);
      } else if (taken) {
        faults.push(`${job} is handled by ${classNameOf(taken)} and ${classNameOf(handler)}`);
      } else {
        handlersByJob.set(job, handler as AnyJobHandler);
      }
    }
    const missing = JOB_NAMES.filter((job) => !handlersByJob.has(job));
    faults.push(...missing.map((job) => `${job} has no handler`));
    if (faults.length > 0) {
      throw new JobRegistryError(faults);
    }
    return new JobRegistry(handlersByJob);
  }

  /** The handler of the job, or undefined for a name that only another build knows. */
  find(job: string): AnyJobHandler | undefined {
    return this.handlers.get(job as JobName);
  }
}

function classNameOf(handler: object): string {
  return handler.constructor.name;
}
