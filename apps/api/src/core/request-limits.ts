import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readInstallationId, requestSubject, runAs, type RequestCount } from '@tidu/data-access';
import { networkOf, ProblemError } from '@tidu/platform';
import { RequestCounts, type CoreParts } from '@tidu/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { viewerOf } from './authentication';
import { RedisRequestCounts } from './redis-request-counts';
import type { Refusals } from './refusals';
import { isOfApi } from './request-kind';

declare module 'fastify' {
  interface FastifyInstance {
    /** Of the routes at which secrets can be guessed or letters be sent. Absent: no limits. */
    strictLimit?: (request: FastifyRequest) => Promise<void>;
    /** Of requests with an API token that turned out to be none. Absent: no limits. */
    badTokenLimit?: (request: FastifyRequest) => Promise<void>;
  }
}

const WINDOW_SECONDS = 60;

interface Limit {
  readonly name: string;
  /** Requests within the window. */
  readonly most: number;
  readonly whoOf: (request: FastifyRequest) => string;
}

/** Of one account, also before its second factor, or of one address while nobody is known. */
const ALL: Limit = {
  name: 'all',
  most: 600,
  whoOf: ({ authenticated, ip }) => authenticated?.accountId ?? networkOf(ip),
};

/** By address always: whoever guesses takes another account each time. */
const STRICT: Limit = { name: 'strict', most: 30, whoOf: ({ ip }) => networkOf(ip) };

/**
 * Those that are good are not counted: one program with an old token must not shut out the others
 * of its office, which has one address. Nor is it for sessions, which end every day in any browser.
 */
const BAD_TOKEN: Limit = { name: 'bad-token', most: 30, whoOf: ({ ip }) => networkOf(ip) };

type Counted = (error: Error | null, result?: { current: number; ttl: number }) => void;

interface LimitParts {
  readonly counts: RequestCounts;
  readonly refusals: Refusals;
  /** Absent: counted in PostgreSQL. */
  readonly redis: RedisRequestCounts | undefined;
}

/** Limits with the counts of the application: in Redis when there is one, else in the database. */
export async function limitRequestsOf(
  app: NestFastifyApplication,
  { configuration, database }: CoreParts,
  refusals: Refusals,
): Promise<void> {
  const { redisUrl } = configuration;
  const redis =
    redisUrl === undefined
      ? undefined
      : RedisRequestCounts.open(redisUrl, `tidu-${await readInstallationId(database)}`);
  const server = app.getHttpAdapter().getInstance();
  if (redis) server.addHook('onClose', async () => redis.close());
  const counts = app.get(RequestCounts, { strict: false });
  await limitRequests(server, { counts, refusals, redis });
}

/** Limits how often somebody may ask, in this process and all others together. */
async function limitRequests(server: FastifyInstance, parts: LimitParts): Promise<void> {
  await server.register(rateLimit, { global: false, store: storeOf(parts) });
  const general = limiterOf(server, ALL, parts.refusals);
  server.decorate('strictLimit', limiterOf(server, STRICT, parts.refusals));
  server.decorate('badTokenLimit', limiterOf(server, BAD_TOKEN, parts.refusals));
  server.addHook('onRequest', async (request) => {
    if (isOfApi(request)) await general(request);
  });
}

function limiterOf(server: FastifyInstance, { name, most, whoOf }: Limit, refusals: Refusals) {
  const check = server.createRateLimit({
    max: most,
    timeWindow: WINDOW_SECONDS * 1000,
    keyGenerator: (request) => requestSubject(name, whoOf(request)),
  });
  return async (request: FastifyRequest): Promise<void> => {
    const state = await check(request);
    if (state.isAllowed || !state.isExceeded) return;
    const detail = { limit: name, most, seconds: WINDOW_SECONDS };
    await runAs(viewerOf(request), () => refusals.record('request.too-many', request, detail));
    throw new TooManyRequests(state.ttlInSeconds);
  };
}

/** Counts for the plugin, which tells the limits apart by their names. */
function storeOf({ counts, redis }: LimitParts): new () => FastifyRateLimitStore {
  const inDatabase = async (key: string): Promise<RequestCount> =>
    key.startsWith(`${STRICT.name}:`)
      ? counts.exactly(key, WINDOW_SECONDS)
      : counts.roughly(key, WINDOW_SECONDS);
  const count = (key: string): Promise<RequestCount> =>
    redis ? redis.hit(key, WINDOW_SECONDS).catch(() => inDatabase(key)) : inDatabase(key);
  return class CountStore implements FastifyRateLimitStore {
    incr(key: string, callback: Counted): void {
      count(key).then(
        ({ count: current, resetSeconds }) => callback(null, { current, ttl: resetSeconds * 1000 }),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}

/** Answered with Retry-After. */
class TooManyRequests extends ProblemError {
  constructor(readonly retryAfterSeconds: number) {
    const message = {
      zh: `访问过于频繁，请在 ${retryAfterSeconds} 秒后再试`,
      en: `Too many requests; try again in ${retryAfterSeconds} seconds`,
    };
    const rule = `seconds:${retryAfterSeconds}`;
    super('request.too-many', { message, errors: [{ path: 'retryAfter', rule, message }] });
  }
}
