import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration, LocalFileStorage } from '@tidu/platform';
import { seedDatabase } from '@tidu/server';
import { createApi } from '../create-api';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** The API on a database of its own with the seeds, asked without a network. */
export class ApiBench {
  private constructor(
    readonly test: TestDatabase,
    readonly database: Database,
    readonly app: NestFastifyApplication,
    private readonly home: string,
  ) {}

  /** @param options.demo also with the real enterprises of the demo */
  static async open(options: { demo: boolean }): Promise<ApiBench> {
    const test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo: options.demo, log: () => undefined });
    const home = await mkdtemp(join(tmpdir(), 'tidu-api-'));
    const configuration = loadConfiguration({ TIDU_HOME: home, DATABASE_APP_URL: test.appUrl });
    const database = await Database.connect(test.appUrl, 4);
    const storage = new LocalFileStorage(home);
    const app = await createApi({ database, configuration, storage }, home);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ApiBench(test, database, app, home);
  }

  async get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const search = new URLSearchParams(query).toString();
    const answer = await this.app.inject({
      method: 'GET',
      url: `/api/v1${path}${search === '' ? '' : `?${search}`}`,
    });
    return { status: answer.statusCode, body: answer.json<T>() };
  }

  /** @param key Idempotency-Key; a new one when left out, none when null */
  async post<T>(
    path: string,
    body: unknown,
    key: string | null = randomUUID(),
  ): Promise<Answer<T>> {
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      payload: JSON.stringify(body),
    });
    return { status: answer.statusCode, body: answer.json<T>() };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.test.drop();
    await rm(this.home, { recursive: true });
  }
}
