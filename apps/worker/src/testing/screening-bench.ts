import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import {
  environmentFor,
  LocalFileStorage,
  loadConfiguration,
  workspaceFolder,
  type Configuration,
} from '@tidu/platform';
import {
  AuditModule,
  BackTestsModule,
  CoreModule,
  RostersModule,
  ScreeningQueries,
  ScreeningsModule,
  seedDatabase,
  StartScreening,
} from '@tidu/server';
import type { ScreeningDetail } from '@tidu/contracts';
import { Module, type INestApplicationContext } from '@nestjs/common';

export const LITTLE_GIANT = 'CN-GRADIENT-2026/little-giant';

@Module({})
class BenchModule {}

/** A database of its own with the product's use cases on it, and real worker processes to kill. */
export class ScreeningBench {
  private readonly workers: ChildProcess[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly database: Database,
    readonly services: INestApplicationContext,
    private readonly configuration: Configuration,
  ) {}

  static async open(options: { demo: boolean; redisUrl?: string }): Promise<ScreeningBench> {
    const test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo: options.demo, log: () => undefined });
    const home = await mkdtemp(join(tmpdir(), 'tidu-screening-'));
    const configuration = loadConfiguration({
      TIDU_HOME: home,
      DATABASE_APP_URL: test.appUrl,
      REDIS_URL: options.redisUrl,
      LOG_LEVEL: 'error',
    });
    const database = await Database.forSystem(test.appUrl, 4);
    const services = await NestFactory.createApplicationContext(
      {
        module: BenchModule,
        imports: [
          CoreModule.with({ database, configuration, storage: new LocalFileStorage(home) }),
          AuditModule,
          ScreeningsModule,
          RostersModule,
          BackTestsModule,
        ],
      },
      { logger: ['error', 'warn'] },
    );
    return new ScreeningBench(test, database, services, configuration);
  }

  startWorker(): ChildProcess {
    const main = join(workspaceFolder(), 'dist/apps/worker/main.js');
    const worker = fork(main, { env: environmentFor(this.configuration) });
    this.workers.push(worker);
    return worker;
  }

  start(asOf: string, division?: string): Promise<string> {
    return this.services
      .get(StartScreening)
      .execute({ pack: LITTLE_GIANT, procedure: 'recognition', asOf, division });
  }

  /** Waits until so many enterprises are assessed, or until the screening has ended. */
  async waitUntil(id: string, reached: (done: number, total: number) => boolean): Promise<void> {
    for (;;) {
      const { done, total, status } = await this.services.get(ScreeningQueries).progress(id);
      if (status === 'failed') throw new Error(`the screening ${id} failed`);
      if (status === 'completed' || (total > 0 && reached(done, total))) return;
      await sleep(50);
    }
  }

  async finish(id: string): Promise<ScreeningDetail> {
    await this.waitUntil(id, () => false);
    return this.services.get(ScreeningQueries).get(id);
  }

  /** One text over everything that a screening wrote. */
  checksum(id: string): Promise<string> {
    return this.database.read(async (tx) => {
      const rows: { sum: string }[] = await tx.query(
        `SELECT md5(string_agg(concat_ws('|', enterprise_id, verdict, pool, statuses, item_values),
           '' ORDER BY enterprise_id)) AS sum FROM assessment WHERE screening_id = $1`,
        [id],
      );
      return (rows[0] as { sum: string }).sum;
    });
  }

  async close(): Promise<void> {
    for (const worker of this.workers) {
      if (worker.exitCode !== null || worker.signalCode !== null) continue;
      const exited = once(worker, 'exit');
      worker.kill('SIGTERM');
      await exited;
    }
    await this.services.close();
    await this.database.close();
    await this.test.drop();
    await rm(this.configuration.home, { recursive: true });
  }
}
