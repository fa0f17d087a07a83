import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatMark, isRunning, ownMark, parseMark } from './process-mark';

const RETRY_MS = 50;

export interface LockOptions {
  /** How long to wait for another process, in milliseconds. */
  readonly patienceMs: number;
  /** What to throw when it still holds the lock then. */
  readonly onBusy: (pid: number) => Error;
}

/**
 * Runs `work` while no other living process holds `file`. The lock of a process that died is
 * taken over.
 */
export async function withLockFile<T>(
  file: string,
  { patienceMs, onBusy }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (!(await tryLock(file))) {
    const holder = await readHolder(file);
    if (holder !== undefined && Date.now() > deadline) throw onBusy(holder);
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, formatMark(ownMark()), { mode: 0o600 });
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(own);
  }
}

/** The process that holds the lock; undefined when it is free or has been freed from a dead one. */
async function readHolder(file: string): Promise<number | undefined> {
  const text = await readIfThere(file);
  const mark = text === undefined ? undefined : parseMark(text);
  if (text === undefined) return undefined;
  if (mark !== undefined && isRunning(mark)) return mark.pid;
  await removeStale(file, text);
  return undefined;
}

/** Two processes may find the same dead lock; neither may remove the new lock of the other. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file);
  await rm(aside);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
