import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Names one process for good: its id comes back for another one, the pair does not. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the words of the system; empty where the system does not tell. */
  readonly started: string;
}

export function ownMark(): ProcessMark {
  return markOf(process.pid);
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

export function formatMark({ pid, started }: ProcessMark): string {
  return `${pid} ${started}\n`;
}

/** Reads what `formatMark` wrote; undefined when the text is none. */
export function parseMark(text: string): ProcessMark | undefined {
  const [, pid, started = ''] = /^(\d+)(?: (.*))?$/.exec(text.trim()) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), started };
}

/** Whether the process of the mark still runs; one that only waits to be buried does not. */
export function isRunning(mark: ProcessMark): boolean {
  return exists(mark.pid) && startOf(mark.pid) === mark.started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const GONE = 'gone';

function startOf(pid: number): string {
  if (process.platform === 'linux') return startOnLinux(pid);
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Fields 3 (state) and 22 (start in clock ticks) of proc_pid_stat(5). */
function startOnLinux(pid: number): string {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return GONE;
    throw error;
  }
  // The name in field 2 may hold spaces and brackets, so count from its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? GONE : (fields[19] ?? '');
}
