import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration, LocalFileStorage } from '@tidu/platform';
import { seedDatabase } from '@tidu/server';
import { createApi } from '../create-api';
import { Caller, type Answer } from './caller';
import { People, type Person } from './people';

export type { Answer } from './caller';

interface BenchOptions {
  /** Also with the real enterprises of the demo. */
  readonly demo: boolean;
  /** The first page of the web application, as it was built. */
  readonly page?: string;
  /** Environment variables besides those of the place. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The API on a database of its own with the seeds, asked without a network. */
export class ApiBench {
  private constructor(
    readonly test: TestDatabase,
    /** As background work has it: sees all data. */
    readonly database: Database,
    readonly app: NestFastifyApplication,
    readonly people: People,
    readonly home: string,
    /** Handles, leads and publishes for the whole country. */
    readonly ministry: Person,
    /** As requests have it: nobody's, unless `runAs` names a viewer. */
    readonly requests: Database,
  ) {}

  static async open({ demo, page, env }: BenchOptions): Promise<ApiBench> {
    const test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo, log: () => undefined });
    const home = await mkdtemp(join(tmpdir(), 'tidu-api-'));
    const configuration = loadConfiguration({
      TIDU_HOME: home,
      DATABASE_APP_URL: test.appUrl,
      REQUEST_LIMITS: 'false',
      ...env,
    });
    if (page !== undefined) await writeFile(join(home, 'index.html'), page);
    const requests = await Database.connect(test.appUrl, 6);
    const storage = new LocalFileStorage(home);
    const app = await createApi({ database: requests, configuration, storage }, home);
    await app.listen(0, '127.0.0.1');
    const people = await People.open(test.ownerUrl);
    const ministry = await people.member(
      await people.office('ministry', '000000'),
      'handler',
      'leader',
      'publisher',
    );
    const database = await Database.forSystem(test.appUrl, 4);
    return new ApiBench(test, database, app, people, home, ministry, requests);
  }

  /** @param person null: nobody is signed in */
  as(person: Person | null): Caller {
    return new Caller(this.app, person);
  }

  /** As the ministry. */
  get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.as(this.ministry).get(path, query);
  }

  /**
   * As the ministry.
   * @param key Idempotency-Key; a new one when left out, none when null
   */
  post<T>(path: string, body: unknown, key?: string | null): Promise<Answer<T>> {
    return this.as(this.ministry).post(path, body, key);
  }

  /** The acts of the trail on a subject, the oldest first, as `act outcome`. */
  async trailOf(subject: string): Promise<string[]> {
    const rows = await this.people.ask<{ act: string; outcome: string }>(
      `SELECT act, outcome FROM audit_entry WHERE subject = $1 ORDER BY sequence`,
      [subject],
    );
    return rows.map(({ act, outcome }) => `${act} ${outcome}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.people.close();
    await this.database.close();
    await this.requests.close();
    await this.test.drop();
    await rm(this.home, { recursive: true });
  }
}
