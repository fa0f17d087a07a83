import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentFor, type Configuration } from '@tidu/platform';

const STOP_LIMIT_MS = 15_000;

/** A worker of this command's own: the work goes on whether or not a server runs beside it. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(configuration: Configuration): WorkerProcess {
    const child = fork(join(__dirname, '..', 'worker', 'main.js'), {
      env: environmentFor(configuration),
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    return new WorkerProcess(child);
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Largest memory that it had so far, in bytes; undefined where the system does not tell. */
  async peakMemory(): Promise<number | undefined> {
    if (process.platform !== 'linux') return undefined;
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    const exited = once(this.child, 'exit');
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOP_LIMIT_MS);
    this.child.kill('SIGTERM');
    await exited;
    clearTimeout(late);
  }
}
