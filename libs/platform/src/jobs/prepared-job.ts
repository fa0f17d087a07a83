import type { JobsOptions } from 'bullmq';
import type { JobDefs, JobMap, JobName, QueueName } from './job-map';
import { checkedPayload } from './job-payload-check';

/** A job to be added, in the one shape its name allows. */
export type JobRequest = {
  [Name in JobName]: { name: Name; payload: JobMap[Name]; options?: AddOptions };
}[JobName];

export interface AddOptions {
  /** Which try of the outbox this is; a new try is a new job, whatever became of the last one. */
  attempt?: number;
  /** Milliseconds to wait before the first run. */
  delayMs?: number;
}

/** A checked job as BullMQ takes it. */
export interface PreparedJob<Name extends JobName = JobName> {
  queue: QueueName;
  name: Name;
  data: JobMap[Name];
  opts: JobsOptions & { jobId: string };
}

/** @throws InvalidJobPayloadError */
export function prepareJob<Name extends JobName>(
  defs: JobDefs,
  name: Name,
  rawPayload: unknown,
  { attempt, delayMs }: AddOptions = {},
): PreparedJob<Name> {
  const def = defs[name];
  const payload = checkedPayload(defs, name, rawPayload);
  const key = def.dedupeKey(payload);
  return {
    queue: def.queue,
    name,
    data: payload,
    opts: {
      jobId: attempt === undefined ? key : `${key}-${attempt}`,
      attempts: def.attempts,
      backoff: { type: 'exponential', delay: def.backoffMs },
      ...(delayMs === undefined ? {} : { delay: delayMs }),
      // A finished job that stayed would swallow the next one with its key. What became of it is in
      // the database and in the log.
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
