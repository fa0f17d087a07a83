import { Client } from 'pg';
import { OWNER } from './cluster';
import type { PostgresRecord } from './record';

export const DATABASE = 'tidu';

export type Credentials = Pick<PostgresRecord, 'port' | 'password'>;

/** The owner's connection: role `tidu_owner`, database `tidu`. */
export function ownerUrl({ port, password }: Credentials): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** Whether the server on this port takes our password and serves this very data folder. */
export async function opensWith(credentials: Credentials, data: string): Promise<boolean> {
  const client = clientFor(credentials);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === data;
  } catch {
    // Whatever the reason: this server is not ours to use, and the caller deals with that.
    return false;
  } finally {
    await client.end();
  }
}

/** Makes the product's database if it is not there. */
export async function ensureDatabase(credentials: Credentials): Promise<void> {
  const client = clientFor(credentials);
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function clientFor({ port, password }: Credentials): Client {
  return new Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
}
