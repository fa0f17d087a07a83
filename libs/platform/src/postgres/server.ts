import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { notStarted, notStopped } from './errors';
import { findFreePort } from './free-port';
import { findRunningServer, pidFile } from './left-over';
import { runProgram } from './run-program';
import { settingsFile } from './settings-file';

const ATTEMPTS = 5;
const RETRY_MS = 500;
/** Replaying the log after a crash takes its time. */
const START_LIMIT_S = 300;
const STOP_LIMIT_S = 60;
const LOG_LIMIT_BYTES = 10 * 2 ** 20;

/** What passes by itself: another program took the port, or a killed server's children still end. */
const TRANSIENT = /could not bind|Address already in use|is still in use/;

export interface ServerOptions {
  readonly data: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

/**
 * Starts the server and waits until it takes connections. It runs on when this process ends.
 * @param wanted port to take unless another program has it
 * @returns the port that it listens on
 * @throws StartupError with the last lines of its log
 */
export async function startServer(
  server: ServerOptions,
  wanted: number,
  durable: boolean,
): Promise<number> {
  const { data, account, binaries } = server;
  const logFile = join(dirname(data), 'postgres.log');
  // Its process is gone or is another program; PostgreSQL would refuse to start in the second case.
  await rm(pidFile(data), { force: true });
  await limitLog(logFile);
  const logStart = await sizeOf(logFile);
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(wanted);
    await writeFile(join(data, 'postgresql.conf'), settingsFile(port, durable));
    const { ok, output } = await runProgram(account, binaries.pgCtl, [
      'start',
      `--pgdata=${data}`,
      `--log=${logFile}`,
      '--wait',
      `--timeout=${START_LIMIT_S}`,
      '--silent',
    ]);
    if (ok) return port;
    const said = [output, await readFrom(logFile, logStart)].join('\n');
    if (attempt === ATTEMPTS || !TRANSIENT.test(said)) throw notStarted(logFile, lastLines(said));
    await sleep(RETRY_MS);
  }
}

/** Ends open connections and stops the server in order; at once if that takes too long. */
export async function stopServer({ data, account, binaries }: ServerOptions): Promise<void> {
  let said = '';
  for (const mode of ['fast', 'immediate']) {
    const { ok, output } = await runProgram(account, binaries.pgCtl, [
      'stop',
      `--pgdata=${data}`,
      `--mode=${mode}`,
      '--wait',
      `--timeout=${STOP_LIMIT_S}`,
      '--silent',
    ]);
    if (ok || !(await findRunningServer(data))) return;
    said = output;
  }
  throw notStopped(data, said);
}

/** Keeps one old log, so that the log of years does not fill the disk. */
async function limitLog(logFile: string): Promise<void> {
  if ((await sizeOf(logFile)) > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.old`);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

async function readFrom(file: string, start: number): Promise<string> {
  const size = await sizeOf(file);
  if (size <= start) return '';
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8').trim();
  } finally {
    await handle.close();
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}
