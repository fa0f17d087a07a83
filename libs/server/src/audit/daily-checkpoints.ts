import type { AuditCheckpoints, CheckpointSigner } from './audit-checkpoints';

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;
/** A little after midnight, so that no clock that is slow still counts the day before. */
const MINUTES_PAST_MIDNIGHT_MS = 5 * 60_000;
const AGAIN_AFTER_MS = 10 * 60_000;

interface CheckpointLog {
  info(about: object, message: string): void;
  error(about: object, message: string): void;
}

/**
 * Lets the checkpoint of each day be signed, at the start and then soon after midnight in China.
 * Of several processes that do so one makes it, and the others find it made.
 */
export class DailyCheckpoints {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly checkpoints: Pick<AuditCheckpoints, 'create'>,
    private readonly signer: CheckpointSigner,
    private readonly log: CheckpointLog,
  ) {}

  /** Signs the checkpoint of today before it returns; a failure is logged and tried again. */
  async start(): Promise<void> {
    await this.sign();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private sign(): Promise<void> {
    this.working = this.trySign();
    return this.working;
  }

  private async trySign(): Promise<void> {
    let wait = AGAIN_AFTER_MS;
    try {
      const { day, sequence } = await this.checkpoints.create(this.signer);
      this.log.info({ day, sequence }, 'the audit trail has its checkpoint of the day');
      wait = untilNextDay(Date.now());
    } catch (err) {
      this.log.error({ err }, 'the checkpoint of the audit trail was not made');
    }
    if (!this.isStopped) this.timer = setTimeout(() => void this.sign(), wait);
  }
}

/**
 * How long it is until the next checkpoint is due.
 * @param now milliseconds of the epoch
 * @returns milliseconds, at most a day
 */
export function untilNextDay(now: number): number {
  const sinceDue = (now + CHINA_MS - MINUTES_PAST_MIDNIGHT_MS) % DAY_MS;
  return DAY_MS - sinceDue;
}
