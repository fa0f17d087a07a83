import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A server that already runs on a data folder, because whoever started it was killed or shares it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

export function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** What postmaster.pid says, if the process that it names is a PostgreSQL server on this folder. */
export async function findRunningServer(data: string): Promise<RunningServer | undefined> {
  const lines = await readPidFile(data);
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port)) return undefined;
  const command = ` ${await commandOf(pid)} `;
  return command.includes(` ${data} `) ? { pid, port } : undefined;
}

async function readPidFile(data: string): Promise<string[] | undefined> {
  try {
    return (await readFile(pidFile(data), 'utf8')).split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The command line of a process, empty when there is none: the system gives its id to others. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') {
    const args = ['-ww', '-o', 'args=', '-p', String(pid)];
    return spawnSync('ps', args, { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}
