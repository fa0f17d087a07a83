import { Client } from 'pg';

/**
 * An empty database of this name on the server of `ownerUrl`, for the time of `work`. One left
 * over from before is dropped.
 */
export async function withScratchDatabase<T>(
  ownerUrl: string,
  name: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  await onServer(ownerUrl, [
    `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    `CREATE DATABASE ${name}`,
  ]);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  try {
    return await work(url.toString());
  } finally {
    await onServer(ownerUrl, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
  }
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
