import type { OutboxRow, OutboxStore } from '@tidu/platform';
import { Client } from 'pg';

/** A job that has no done mark this long after it was enqueued is taken for lost. */
const SWEEP_AFTER_MS = 60_000;
const CHANNEL = 'tidu_outbox';

/**
 * The outbox as the relay reads it, on one connection of its own. A connection that breaks is opened
 * again at the next look.
 */
export class PostgresOutbox implements OutboxStore {
  #client: Promise<Client> | undefined;
  #onNotify: () => void = () => undefined;

  /** @param sweepAfterMs after so long an enqueued row without done mark is due again */
  constructor(
    private readonly url: string,
    private readonly sweepAfterMs = SWEEP_AFTER_MS,
  ) {}

  async takeDue(limit: number): Promise<OutboxRow[]> {
    const client = await this.connected();
    const { rows } = await client.query<OutboxRow>(
      `SELECT id, job, payload, attempt + 1 AS attempt FROM outbox
       WHERE done_at IS NULL AND (enqueued_at IS NULL
         OR enqueued_at < clock_timestamp() - make_interval(secs => $2 / 1000.0))
       ORDER BY enqueued_at NULLS FIRST, id LIMIT $1`,
      [limit, this.sweepAfterMs],
    );
    return rows;
  }

  async markEnqueued(ids: readonly string[]): Promise<void> {
    const client = await this.connected();
    await client.query(
      `UPDATE outbox SET enqueued_at = clock_timestamp(), attempt = attempt + 1
       WHERE id = ANY ($1::bigint[])`,
      [ids],
    );
  }

  async subscribe(onNotify: () => void): Promise<() => Promise<void>> {
    this.#onNotify = onNotify;
    await this.connected();
    return () => this.close();
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#onNotify = () => undefined;
    await (await client)?.end();
  }

  private connected(): Promise<Client> {
    this.#client ??= this.connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'tidu-outbox',
      keepAlive: true,
    });
    client.on('notification', () => this.#onNotify());
    // While connecting, a failure is told by the rejection alone.
    let isConnected = false;
    client.on('error', () => {
      if (!isConnected) return;
      isConnected = false;
      this.#client = undefined;
      // The relay looks again, and meets the cause there or a connection that works.
      this.#onNotify();
    });
    await client.connect();
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    isConnected = true;
    return client;
  }
}
