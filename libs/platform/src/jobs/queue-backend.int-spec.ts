import { Client } from 'pg';
import { JobQueues } from './job-queues';
import { JobWorkers } from './job-workers';
import { createQueueBackend, type QueueBackendOptions } from './queue-backend';
import { migrateQueueSchema } from './queue-schema';
import { registryOf } from './testing/handlers';
import { openPostgresPlace, testDatabaseUrl, type QueuePlace } from './testing/queue-places';
import { recordedLog } from './testing/recorded-log';

const { log } = recordedLog();

jest.setTimeout(30_000);

async function opening(options: QueueBackendOptions): Promise<void> {
  const backend = createQueueBackend(options);
  const queues = await JobQueues.open(backend, { log, connectTimeoutMs: 300 });
  await queues.close();
}

describe('a queue backend', () => {
  it.each([
    ['PostgreSQL', { databaseUrl: 'postgres://app@127.0.0.1:9/tidu' }],
    ['Redis', { redisUrl: 'redis://127.0.0.1:9' }],
  ])('on %s says where nobody answers', async (_backend, options) => {
    await expect(opening(options)).rejects.toThrow(/127\.0\.0\.1:9.* cannot be used/);
    const starting = JobWorkers.start(registryOf({}), createQueueBackend(options), {
      concurrency: 1,
      log,
      connectTimeoutMs: 300,
    });
    await expect(starting).rejects.toThrow(/127\.0\.0\.1:9.* cannot be used/);
  });
});

describe('the schema of the PostgreSQL queue', () => {
  let place: QueuePlace;
  let application: Client;

  beforeEach(async () => {
    place = await openPostgresPlace();
    application = new Client({ connectionString: place.options.databaseUrl });
    await application.connect();
  });

  afterEach(async () => {
    await application.end();
    await place.close();
  });

  it('must be there before the application connects', async () => {
    const options = { ...place.options, namespace: 'queue_test_absent' };
    await expect(opening(options)).rejects.toThrow('not initialized');
  });

  it("is not the application's to change", async () => {
    const { namespace } = place.options;
    for (const sql of [
      `CREATE TABLE ${namespace}.mine ()`,
      `ALTER TABLE ${namespace}.job ADD COLUMN mine text`,
      `DROP TABLE ${namespace}.event`,
      `INSERT INTO ${namespace}.migration VALUES (99, 'mine', 6)`,
      `DELETE FROM ${namespace}.migration`,
    ]) {
      await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('can be migrated again, by several processes at once', async () => {
    const { rows } = await application.query<{ role: string }>('SELECT current_user AS role');
    const role = rows[0]?.role ?? '';
    const again = () => migrateQueueSchema(testDatabaseUrl(), role, place.options.namespace);
    await Promise.all([again(), again(), again()]);
    await expect(opening(place.options)).resolves.toBeUndefined();
  });
});
