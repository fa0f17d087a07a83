import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  Database,
  RequestCountStore,
  runAs,
  type CountedRequests,
  type RequestCount,
} from '@tidu/data-access';
import { GATE } from '@tidu/domain';

/** How long a count may wait in memory before the other processes know of it. */
const FLUSH_AFTER_MS = 1_000;
const FORGET_EVERY = 600;

interface Period {
  readonly windowSeconds: number;
  readonly start: number;
  /** What all processes together had counted when this one last looked. */
  known: number;
  /** Counted here since then. */
  waiting: number;
}

/**
 * Counts requests for the limits of how often somebody may ask. Strict limits are counted in the
 * database at once. For all others that would cost a round trip a request: they are counted in
 * memory, and added to the database together about once a second.
 */
@Injectable()
export class RequestCounts implements OnModuleDestroy {
  private readonly periods = new Map<string, Period>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();
  private flushes = 0;

  constructor(
    private readonly database: Database,
    private readonly counts: RequestCountStore,
  ) {}

  /** @returns the count of all processes, this request included */
  exactly(subject: string, windowSeconds: number): Promise<RequestCount> {
    return runAs(GATE, () =>
      this.database.transaction((tx) => this.counts.hit(tx, subject, windowSeconds)),
    );
  }

  /** @returns the count of this process, with those of the others as of the last second */
  roughly(subject: string, windowSeconds: number): RequestCount {
    const now = Date.now() / 1000;
    const start = Math.floor(now / windowSeconds) * windowSeconds;
    let period = this.periods.get(subject);
    if (period?.start !== start) {
      period = { windowSeconds, start, known: 0, waiting: 0 };
      this.periods.set(subject, period);
    }
    period.waiting += 1;
    this.timer ??= this.flushLater();
    return {
      count: period.known + period.waiting,
      resetSeconds: Math.ceil(start + windowSeconds - now),
    };
  }

  /** Adds to the database what is counted in memory. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing = this.flushing.then(() => this.addWaiting());
    return this.flushing;
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.flushing;
  }

  private flushLater(): NodeJS.Timeout {
    // Of nobody: the request that happens to be first is not whose work this is.
    return runAs(GATE, () => setTimeout(() => void this.flush(), FLUSH_AFTER_MS)).unref();
  }

  private async addWaiting(): Promise<void> {
    this.dropPast();
    const counted: CountedRequests[] = [];
    for (const [subject, period] of this.periods) {
      const { windowSeconds, waiting } = period;
      if (waiting === 0) continue;
      counted.push({ subject, windowSeconds, count: waiting });
      period.known += waiting;
      period.waiting = 0;
    }
    if (counted.length === 0) return;
    // A database that does not answer must not open the doors: what is counted here stays known.
    const sums = await this.write(counted).catch(() => new Map<string, number>());
    for (const [subject, sum] of sums) {
      const period = this.periods.get(subject);
      if (period) period.known = Math.max(period.known, sum);
    }
  }

  private write(counted: readonly CountedRequests[]): Promise<Map<string, number>> {
    this.flushes += 1;
    return runAs(GATE, () =>
      this.database.transaction(async (tx) => {
        if (this.flushes % FORGET_EVERY === 1) await this.counts.forgetOld(tx);
        return this.counts.add(tx, counted);
      }),
    );
  }

  private dropPast(): void {
    const now = Date.now() / 1000;
    for (const [subject, { start, windowSeconds }] of this.periods) {
      if (start + windowSeconds <= now) this.periods.delete(subject);
    }
  }
}
