/** Thrown by a handler when no further attempt can succeed: the job fails at once. */
export class PermanentJobError extends Error {
  override readonly name: string = 'PermanentJobError';
}

/** A payload that is not what `JOB_DEFS` says, found when the job is added or when it arrives. */
export class InvalidJobPayloadError extends PermanentJobError {
  override readonly name: string = 'InvalidJobPayloadError';

  constructor(
    readonly job: string,
    readonly faults: readonly string[],
  ) {
    super(`job ${job}: ${faults.join('; ')}`);
  }
}

/** A run that took longer than the job's `timeoutMs`. */
export class JobTimeoutError extends Error {
  override readonly name: string = 'JobTimeoutError';
}
