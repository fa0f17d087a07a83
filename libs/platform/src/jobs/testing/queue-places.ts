import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { QueueBackendOptions } from '../queue-backend';
import { migrateQueueSchema } from '../queue-schema';

/** An empty place for queues on a real server, and the ways in which it can go wrong. */
export interface QueuePlace {
  readonly options: QueueBackendOptions;
  /** Lets another worker have the job, as after a lock that was not renewed in time. */
  stealLock(queue: string, jobId: string): Promise<void>;
  /** Refuses every addition until `acceptWrites`. */
  refuseWrites(): Promise<void>;
  acceptWrites(): Promise<void>;
  /** Loses all jobs. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

const APP_ROLE = 'tidu_queue_test';
const PASSWORD = 'queue';

export function testDatabaseUrl(): string {
  return required('TIDU_TEST_DATABASE_URL');
}

export function testRedisUrl(): string {
  return required('TIDU_TEST_REDIS_URL');
}

/** The test database, seen by a role that owns nothing in it. */
export async function appDatabaseUrl(owner: Client): Promise<string> {
  await owner.query(`
    DO $$ BEGIN
      CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${PASSWORD}';
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  const url = new URL(testDatabaseUrl());
  url.username = APP_ROLE;
  url.password = PASSWORD;
  return url.href;
}

export async function openPostgresPlace(): Promise<QueuePlace> {
  const namespace = uniqueNamespace();
  const owner = new Client({ connectionString: testDatabaseUrl() });
  await owner.connect();
  const databaseUrl = await appDatabaseUrl(owner);
  await migrateQueueSchema(testDatabaseUrl(), APP_ROLE, namespace);
  const run = async (sql: string, values?: unknown[]) => {
    await owner.query(sql, values);
  };
  return {
    options: { databaseUrl, namespace },
    stealLock: (queue, jobId) =>
      run(`UPDATE ${namespace}.job SET lock_token = 'other' WHERE queue = $1 AND id = $2`, [
        queue,
        jobId,
      ]),
    refuseWrites: () => run(`REVOKE INSERT ON ${namespace}.job FROM ${APP_ROLE}`),
    acceptWrites: () => run(`GRANT INSERT ON ${namespace}.job TO ${APP_ROLE}`),
    wipe: () => run(`TRUNCATE ${namespace}.job CASCADE`),
    close: async () => {
      await run(`DROP SCHEMA ${namespace} CASCADE`);
      await owner.end();
    },
  };
}

export async function openRedisPlace(): Promise<QueuePlace> {
  const namespace = uniqueNamespace();
  const owner = new Redis(testRedisUrl());
  const run = async (...command: [string, ...string[]]) => {
    await owner.call(...command);
  };
  const url = new URL(testRedisUrl());
  url.username = namespace;
  url.password = PASSWORD;
  await run('ACL', 'SETUSER', namespace, 'on', `>${PASSWORD}`, '~*', '&*', '+@all');
  const wipe = async () => run('UNLINK', 'none', ...(await owner.keys(`${namespace}:*`)));
  return {
    options: { redisUrl: url.href, namespace },
    stealLock: (queue, jobId) => run('SET', `${namespace}:${queue}:${jobId}:lock`, 'other'),
    refuseWrites: () => run('ACL', 'SETUSER', namespace, '-@write'),
    acceptWrites: () => run('ACL', 'SETUSER', namespace, '+@write'),
    wipe,
    close: async () => {
      await wipe();
      await run('ACL', 'DELUSER', namespace);
      await owner.quit();
    },
  };
}

function uniqueNamespace(): string {
  return `queue_test_${randomBytes(6).toString('hex')}`;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run the integration projects of Jest`);
  }
  return value;
}
