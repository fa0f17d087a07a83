import type { RequestCount } from '@tidu/data-access';
import { Redis } from 'ioredis';

/** A Redis that is away must not keep requests waiting: they are counted elsewhere then. */
const PATIENCE_MS = 500;

/** Counts of requests in Redis, by periods that are the same for all processes. */
export class RedisRequestCounts {
  private constructor(
    private readonly redis: Redis,
    private readonly namespace: string,
  ) {}

  /** @param namespace sets installations apart that share a Redis */
  static open(url: string, namespace: string): RedisRequestCounts {
    const redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: PATIENCE_MS,
    });
    // It reconnects by itself; whoever counts meanwhile is told by the count that fails.
    redis.on('error', () => undefined);
    return new RedisRequestCounts(redis, namespace);
  }

  /** @throws when Redis does not answer in time */
  async hit(subject: string, windowSeconds: number): Promise<RequestCount> {
    const now = Date.now() / 1000;
    const start = Math.floor(now / windowSeconds) * windowSeconds;
    const key = `${this.namespace}:requests:${subject}:${start}`;
    const answers = await this.redis.multi().incr(key).expire(key, windowSeconds).exec();
    const [error, count] = answers?.[0] ?? [new Error('Redis took back the count')];
    if (error) throw error;
    return { count: Number(count), resetSeconds: Math.ceil(start + windowSeconds - now) };
  }

  close(): void {
    this.redis.disconnect();
  }
}
