import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { giveTo, type Account } from './account';
import type { Binaries } from './binaries';
import { diskFull, notCreated, POSTGRES_VERSION, versionMismatch } from './errors';
import { runProgram } from './run-program';

/** The role that owns the database and everything in it. */
export const OWNER = 'tidu_owner';

const NEEDED_MB = 300;

/** With the character classes of locale C pg_trgm would see no Chinese. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * Whether a database is there.
 * @throws StartupError when another version of PostgreSQL made it
 */
export async function hasCluster(data: string): Promise<boolean> {
  const version = await readVersion(data);
  if (version === undefined) return false;
  if (version !== POSTGRES_VERSION) throw versionMismatch(data, version);
  return true;
}

async function readVersion(data: string): Promise<string | undefined> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws StartupError when PostgreSQL would soon stop for want of room */
export async function requireSpace(folder: string, neededMb = NEEDED_MB): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMb < neededMb) throw diskFull(folder, freeMb, neededMb);
}

export interface ClusterOptions {
  readonly data: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** False saves the waiting for the disk. */
  readonly durable: boolean;
}

/**
 * Creates the database beside its place and moves it there when it is whole, so that a start that
 * was cut short leaves nothing that looks like a database.
 */
export async function createCluster(options: ClusterOptions): Promise<void> {
  const { data, password, account, binaries, durable } = options;
  const folder = join(dirname(data), 'new');
  const passwordFile = join(folder, 'password');
  const made = join(folder, 'data');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(account, folder);
    const { ok, output } = await runProgram(account, binaries.initdb, [
      `--pgdata=${made}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=zh-Hans-CN',
      `--locale=${LOCALE}`,
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (!ok) throw notCreated(data, output);
    await rename(made, data);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
