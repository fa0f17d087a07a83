import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { JobMap, JobName } from '../job-map';
import type { OutboxRow, OutboxStore } from '../outbox-store';
import { testDatabaseUrl } from './queue-places';

/** An outbox in a real table, with the least that the relay asks of one. */
export class OutboxTable implements OutboxStore {
  private constructor(
    private readonly pool: Pool,
    private readonly name: string,
    private readonly sweepAfterMs: number,
  ) {}

  /** @param sweepAfterMs after how long an enqueued row without done mark is due again */
  static async create(sweepAfterMs: number): Promise<OutboxTable> {
    const pool = new Pool({ connectionString: testDatabaseUrl() });
    const name = `outbox_test_${randomUUID().replaceAll('-', '')}`;
    await pool.query(`CREATE TABLE ${name} (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, job text NOT NULL, payload jsonb NOT NULL,
      attempts integer NOT NULL DEFAULT 0, enqueued_at timestamptz, done boolean DEFAULT false)`);
    return new OutboxTable(pool, name, sweepAfterMs);
  }

  async write<Name extends JobName>(
    job: Name,
    payload: JobMap[Name],
    notify = true,
  ): Promise<string> {
    return this.writeRaw(job, payload, notify);
  }

  async writeRaw(job: string, payload: unknown, notify = true): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO ${this.name} (job, payload) VALUES ($1, $2) RETURNING id`,
      [job, JSON.stringify(payload)],
    );
    if (notify) {
      await this.pool.query(`NOTIFY ${this.name}`);
    }
    return rows[0]?.id ?? '';
  }

  async markDone(): Promise<void> {
    await this.pool.query(`UPDATE ${this.name} SET done = true WHERE enqueued_at IS NOT NULL`);
  }

  async takeDue(limit: number): Promise<OutboxRow[]> {
    const { rows } = await this.pool.query<OutboxRow>(
      `SELECT id, job, payload, attempts + 1 AS attempt FROM ${this.name}
        WHERE NOT done AND (enqueued_at IS NULL
              OR enqueued_at < clock_timestamp() - make_interval(secs => $2 / 1000.0))
        ORDER BY id LIMIT $1`,
      [limit, this.sweepAfterMs],
    );
    return rows;
  }

  async markEnqueued(ids: readonly string[]): Promise<void> {
    await this.pool.query(
      `UPDATE ${this.name} SET enqueued_at = clock_timestamp(), attempts = attempts + 1
        WHERE id = ANY($1)`,
      [ids],
    );
  }

  async subscribe(onNotify: () => void): Promise<() => Promise<void>> {
    const listener = new Client({ connectionString: testDatabaseUrl() });
    await listener.connect();
    listener.on('notification', onNotify);
    await listener.query(`LISTEN ${this.name}`);
    return () => listener.end();
  }

  /** How many rows wait for the relay. */
  async notEnqueued(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `SELECT FROM ${this.name} WHERE enqueued_at IS NULL`,
    );
    return rowCount ?? 0;
  }

  async drop(): Promise<void> {
    await this.pool.query(`DROP TABLE ${this.name}`);
    await this.pool.end();
  }
}
