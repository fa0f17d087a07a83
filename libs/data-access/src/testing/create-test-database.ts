import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_351_205;
const APP_PASSWORD = 'tidu-test';

/**
 * A migrated database of its own for one test file, copied from a template that is migrated once
 * a server. Needs TIDU_TEST_DATABASE_URL, which the integration tests' global setup gives.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TIDU_TEST_DATABASE_URL'];
  if (!server) throw new Error('TIDU_TEST_DATABASE_URL is not set');
  const template = await ensureTemplate(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    ownerUrl: urlOf(server, name),
    appUrl: appUrlOf(server, name),
    drop: () => onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

async function ensureTemplate(server: string): Promise<string> {
  const hash = createHash('sha256').update(migrationTexts().join()).digest('hex').slice(0, 16);
  const name = `template_${hash}`;
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}_new WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}_new`);
    await prepareDatabase(urlOf(server, `${name}_new`), {
      home: join(tmpdir(), 'tidu-test'),
      appUrl: appUrlOf(server, `${name}_new`),
    });
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
  });
  return name;
}

/** The migrations as they stand: a template that was made by another text must not be taken. */
function migrationTexts(): string[] {
  const folder = join(__dirname, '..', 'migrations');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

async function onServer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

function appUrlOf(server: string, database: string): string {
  const url = new URL(urlOf(server, database));
  url.username = 'tidu_app';
  url.password = APP_PASSWORD;
  return url.toString();
}
