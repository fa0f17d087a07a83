import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Database, PostgresOutbox, readInstallationId } from '@tidu/data-access';
import {
  createLog,
  createQueueBackend,
  exitWithParent,
  JobQueues,
  JobRegistry,
  JobWorkers,
  LocalFileStorage,
  loadConfiguration,
  loadSigningKey,
  OutboxRelay,
} from '@tidu/platform';
import { AuditCheckpoints, DailyCheckpoints } from '@tidu/server';
import { JOB_HANDLERS } from './job-handlers';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const configuration = loadConfiguration();
  const log = createLog('worker', configuration.logLevel);
  const { appUrl, redisUrl } = configuration;
  const database = await Database.forSystem(appUrl, configuration.workerConcurrency + 4);
  const backend = createQueueBackend({
    redisUrl,
    databaseUrl: appUrl,
    // Several installations may share a Redis; on PostgreSQL each has its own database anyway.
    namespace: redisUrl ? `tidu-${await readInstallationId(database)}` : undefined,
  });
  const queues = await JobQueues.open(backend, { log });
  const storage = new LocalFileStorage(configuration.home);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({ database, storage, configuration }, queues),
    { logger: ['error', 'warn'] },
  );
  const registry = JobRegistry.of(JOB_HANDLERS.map((handler) => app.get<object>(handler)));
  const workers = await JobWorkers.start(registry, backend, {
    concurrency: configuration.workerConcurrency,
    log,
  });
  const outbox = new PostgresOutbox(appUrl);
  const relay = new OutboxRelay(outbox, queues, { log });
  relay.start();
  log.info({ queue: backend.kind, address: backend.address }, 'the worker takes jobs');
  const checkpoints = new DailyCheckpoints(
    app.get(AuditCheckpoints),
    await loadSigningKey(configuration),
    log,
  );
  exitWithParent(async () => {
    await checkpoints.stop();
    await relay.close();
    await workers.close();
    await queues.close();
    await app.close();
    await database.close();
  });
  await checkpoints.start();
}

void main();
