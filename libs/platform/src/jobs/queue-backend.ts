import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type BackendFactory,
  type FlowProducer,
  type IQueueBackend,
  type Processor,
  type Queue,
  type Worker,
  type WorkerListener,
  type WorkerOptions,
} from 'bullmq';

/** The PostgreSQL schema, or the prefix of the Redis keys, in which the queues live. */
export const QUEUE_NAMESPACE = 'bullmq';

interface ReportsErrors {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export type BackendQueue = ReportsErrors &
  Pick<
    Queue<object, void>,
    'add' | 'addBulk' | 'getJobState' | 'getJobCounts' | 'waitUntilReady' | 'close' | 'disconnect'
  >;

export type BackendFlows = ReportsErrors &
  Pick<FlowProducer, 'add' | 'waitUntilReady' | 'close' | 'disconnect'>;

export interface BackendWorker extends Pick<
  Worker<object, void>,
  'run' | 'waitUntilReady' | 'cancelJob' | 'close' | 'disconnect'
> {
  on<Event extends 'error' | 'failed' | 'stalled' | 'lockRenewalFailed'>(
    event: Event,
    listener: WorkerListener<object, void>[Event],
  ): unknown;
}

export type BackendProcessor = Processor<object, void>;
export type BackendWorkerOptions = Omit<WorkerOptions, 'connection' | 'prefix'> & {
  concurrency: number;
};

/** Opens queues, flows and workers in one place: all of them on PostgreSQL, or all on Redis. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** Host, port and database, for messages; holds no credentials. */
  readonly address: string;
  openQueue(name: string): BackendQueue;
  openFlows(): BackendFlows;
  openWorker(
    name: string,
    processor: BackendProcessor,
    options: BackendWorkerOptions,
  ): BackendWorker;
}

export interface QueueBackendOptions {
  redisUrl?: string | undefined;
  /** Of the application's role: `migrateQueueSchema` has made the schema and the rights before. */
  databaseUrl?: string | undefined;
  namespace?: string | undefined;
}

/** Redis when `redisUrl` is given, otherwise PostgreSQL. Nothing is opened yet. */
export function createQueueBackend(options: QueueBackendOptions): QueueBackend {
  const namespace = options.namespace ?? QUEUE_NAMESPACE;
  if (options.redisUrl) {
    return redisBackend(options.redisUrl, namespace);
  }
  if (options.databaseUrl) {
    return postgresBackend(options.databaseUrl, namespace);
  }
  throw new Error('the queue needs redisUrl or databaseUrl');
}

function redisBackend(url: string, prefix: string): QueueBackend {
  // ioredis holds a connection that never came about for this long after its end.
  const disconnectTimeout = 500;
  return bindBackend('redis', url, createRedisBackend, {
    prefix,
    // A producer fails at once while Redis is away: the outbox keeps the row and tries again.
    producer: { url, disconnectTimeout, enableOfflineQueue: false },
    worker: () => ({ url, disconnectTimeout, maxRetriesPerRequest: null }),
  });
}

function postgresBackend(connectionString: string, schema: string): QueueBackend {
  const connection = (max: number) => ({ connectionString, schema, max });
  return bindBackend('postgres', connectionString, createPostgresBackend, {
    producer: connection(2),
    worker: (concurrency) => connection(Math.min(concurrency + 1, 8)),
  });
}

interface Connections<Connection> {
  producer: Connection;
  worker: (concurrency: number) => Connection;
  /** Only Redis knows it; on PostgreSQL the schema is part of the connection. */
  prefix?: string;
}

// Bound to a factory of its own rather than to BullMQ's process-wide default, so that both kinds
// can live in one process.
function bindBackend<Backend extends IQueueBackend, Connection>(
  kind: QueueBackend['kind'],
  url: string,
  factory: BackendFactory<Backend, Connection>,
  { producer, worker, prefix }: Connections<Connection>,
): QueueBackend {
  const bound = withBackend(factory);
  const producing = { connection: producer, prefix };
  return {
    kind,
    address: addressOf(url),
    openQueue: (name) => new bound.Queue<object, void>(name, producing),
    openFlows: () => new bound.FlowProducer(producing),
    openWorker: (name, processor, options) =>
      new bound.Worker<object, void>(name, processor, {
        ...options,
        connection: worker(options.concurrency),
        prefix,
      }),
  };
}

function addressOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
