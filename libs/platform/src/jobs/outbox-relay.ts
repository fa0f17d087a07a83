import { Bell } from './bell';
import { InvalidJobPayloadError } from './job-errors';
import type { JobLog } from './job-log';
import { isJobName, JOB_DEFS } from './job-map';
import { checkedPayload } from './job-payload-check';
import type { JobQueues } from './job-queues';
import type { OutboxRow, OutboxStore } from './outbox-store';
import type { JobRequest } from './prepared-job';

export interface OutboxRelayOptions {
  log: JobLog;
  /** Longest time in milliseconds between two looks at the outbox. */
  pollMs?: number;
  /** Rows taken and added at a time. */
  batchSize?: number;
  /** First and longest wait in milliseconds after a failure; it doubles in between. */
  retryMs?: { first: number; longest: number };
}

/**
 * Brings the rows of the outbox into the queue, each at least once. A row is marked only after its
 * job was added, so neither a crash nor a failing queue loses it; the job id makes an addition that
 * is repeated harmless.
 */
export class OutboxRelay {
  readonly #notified = new Bell();
  readonly #stopped = new Bell();
  #closing = false;
  #unsubscribe: (() => Promise<void>) | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly store: OutboxStore,
    private readonly queues: JobQueues,
    private readonly options: OutboxRelayOptions,
  ) {}

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the batch that is under way. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#stopped.ring();
    this.#notified.ring();
    await this.#running;
    await this.#unsubscribe?.();
  }

  async #run(): Promise<void> {
    const { log, pollMs = 2_000, retryMs = { first: 500, longest: 30_000 } } = this.options;
    let failures = 0;
    while (!this.#closing) {
      try {
        this.#unsubscribe ??= await this.store.subscribe(() => this.#notified.ring());
        await this.#drain();
        failures = 0;
        await this.#notified.wait(pollMs);
      } catch (err) {
        const waitMs = Math.min(retryMs.first * 2 ** failures, retryMs.longest);
        failures += 1;
        log.error({ err, failures, waitMs }, 'the outbox could not be relayed');
        await this.#stopped.wait(waitMs);
      }
    }
  }

  async #drain(): Promise<void> {
    const { batchSize = 500 } = this.options;
    let rows: readonly OutboxRow[];
    do {
      rows = await this.store.takeDue(batchSize);
      if (rows.length > 0) {
        await this.queues.addBulk(rows.flatMap((row) => this.#requestsOf(row)));
        // Refused rows too: they rest until the sweep instead of filling every batch.
        await this.store.markEnqueued(rows.map((row) => row.id));
      }
    } while (rows.length === batchSize && !this.#closing);
  }

  #requestsOf(row: OutboxRow): JobRequest[] {
    try {
      return [requestOf(row)];
    } catch (err) {
      this.options.log.error({ err, row: row.id, job: row.job }, 'an outbox row is no job');
      return [];
    }
  }
}

function requestOf({ job: name, payload, attempt }: OutboxRow): JobRequest {
  if (!isJobName(name)) {
    throw new InvalidJobPayloadError(name, ['this build has no such job']);
  }
  return {
    name,
    payload: checkedPayload(JOB_DEFS, name, payload),
    options: { attempt },
  } as JobRequest;
}
