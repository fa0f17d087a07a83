import 'reflect-metadata';
import type { JobLog } from './job-log';
import type { JobMap, JobName } from './job-map';

export interface JobContext {
  /** 1 for the first run of this job. */
  readonly attempt: number;
  /** Aborts at the job's timeout and when the queue gave the job to another worker. */
  readonly signal: AbortSignal;
  /** Bound to the job's name, id and attempt. */
  readonly log: JobLog;
}

/**
 * Does one kind of job. A run may come twice, also at the same time, so its effect must be
 * idempotent by a unique key in the database. Throwing fails the run; `PermanentJobError` fails the
 * job for good.
 */
export interface JobHandler<Name extends JobName> {
  handle(payload: JobMap[Name], context: JobContext): Promise<void>;
}

type HandlerClass<Name extends JobName> = abstract new (...args: never[]) => JobHandler<Name>;

const HANDLED_JOB = Symbol('handledJob');

/** Says which job a class handles; its `handle` must take that job's payload. */
export function HandlesJob<Name extends JobName>(name: Name): (target: HandlerClass<Name>) => void {
  return (target) => Reflect.defineMetadata(HANDLED_JOB, name, target);
}

/** The job that the handler's own class declares; a declaration of a parent class does not count. */
export function handledJobOf(handler: object): JobName | undefined {
  return Reflect.getOwnMetadata(HANDLED_JOB, handler.constructor) as JobName | undefined;
}
