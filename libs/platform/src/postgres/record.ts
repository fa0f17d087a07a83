import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What has to be known of the embedded server between two starts; kept in `<home>/postgres.json`. */
export interface PostgresRecord {
  /** 0 before the first start. */
  readonly port: number;
  readonly password: string;
  /** Where the database is, if it could not stay at home. */
  readonly data?: string | undefined;
  /** Folder for what could not stay at home or in the installation. */
  readonly elsewhere?: string | undefined;
}

export function recordFile(home: string): string {
  return join(home, 'postgres.json');
}

/** Undefined before the first start. */
export async function readRecord(home: string): Promise<PostgresRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordFile(home), 'utf8')) as PostgresRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeRecord(home: string, record: PostgresRecord): Promise<void> {
  const file = recordFile(home);
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

export function newRecord(): PostgresRecord {
  return { port: 0, password: randomBytes(24).toString('base64url') };
}
