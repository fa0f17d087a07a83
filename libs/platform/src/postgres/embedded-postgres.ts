import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { withLockFile } from '../process/lock-file';
import { createCluster, requireSpace } from './cluster';
import { ensureDatabase, opensWith, ownerUrl } from './connection';
import { busy, homeUnusable, passwordLost } from './errors';
import { findRunningServer } from './left-over';
import { recordFile, writeRecord } from './record';
import { startServer, stopServer } from './server';
import { findCluster, locateSite, type Site } from './site';
import { addUser, isInUse } from './users';

/** Creating a database on a slow disk takes its time. */
const PATIENCE_MS = 120_000;

export interface EmbeddedPostgresOptions {
  /** Data folder of the product; made if it is not there. */
  readonly home: string;
  readonly log: (line: string) => void;
  /** False gives up safety against a crash for speed; for tests. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Owner's connection: role `tidu_owner`, database `tidu`, on 127.0.0.1. */
  readonly url: string;
  /** Whether the server ran already. */
  readonly adopted: boolean;
  /** Stops the server, unless another living process uses it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, with its data in `home`, or joins the one that runs
 * there. Processes that share a home share the server; the last one to leave stops it.
 *
 * @throws StartupError when it cannot be started; the message says what to do
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  return inTurn(home, async () => {
    const site = await locateSite(home);
    const joined = await joinRunning(site);
    const port = joined ?? (await startAnew(home, site, options));
    const credentials = { ...site.record, port };
    if (joined === undefined && !(await opensWith(credentials, site.server.data))) {
      await stopServer(site.server);
      throw passwordLost(site.server.data, recordFile(home));
    }
    await writeRecord(home, credentials);
    await ensureDatabase(credentials);
    const user = await addUser(home);
    let stopped: Promise<void> | undefined;
    return {
      url: ownerUrl(credentials),
      adopted: joined !== undefined,
      stop: () => (stopped ??= leave(home, site, user)),
    };
  });
}

/** Stops the server of a home whose users have all died. */
export async function stopAbandonedPostgres(home: string): Promise<void> {
  const folder = resolve(home);
  await inTurn(folder, async () => {
    const { server } = await locateSite(folder);
    if (await isInUse(folder)) return;
    if (await findRunningServer(server.data)) await stopServer(server);
  });
}

/** @returns the port of the server that runs on this data, if it is ours to use */
async function joinRunning({ server, record, remembered }: Site): Promise<number | undefined> {
  const running = await findRunningServer(server.data);
  if (!running) return undefined;
  const credentials = { ...record, port: running.port };
  if (remembered && (await opensWith(credentials, server.data))) return running.port;
  await stopServer(server);
  return undefined;
}

async function startAnew(
  home: string,
  site: Site,
  { log, durable = true }: EmbeddedPostgresOptions,
): Promise<number> {
  const { server, record } = site;
  await requireSpace(dirname(server.data));
  if (!(await findCluster(home, site, log))) {
    log('正在建立数据库…… · creating the database ...');
    // Before the database: a password that is lost on the way could not be found again.
    await writeRecord(home, record);
    await createCluster({ ...server, password: record.password, durable });
  }
  return startServer(server, record.port, durable);
}

async function leave(home: string, { server }: Site, user: string): Promise<void> {
  await inTurn(home, async () => {
    await rm(user, { force: true });
    if (!(await isInUse(home))) await stopServer(server);
  });
}

/** One process at a time starts or stops the server of a home. */
async function inTurn<T>(home: string, work: () => Promise<T>): Promise<T> {
  try {
    await mkdir(home, { recursive: true });
    const lock = { patienceMs: PATIENCE_MS, onBusy: (pid: number) => busy(home, pid) };
    return await withLockFile(join(home, 'postgres.lock'), lock, work);
  } catch (error) {
    if (isSystemError(error)) throw homeUnusable(home, error);
    throw error;
  }
}

/** A refusal by the file system, such as EACCES; a lost connection to a server is none. */
function isSystemError(error: unknown): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return code !== undefined && path !== undefined;
}
