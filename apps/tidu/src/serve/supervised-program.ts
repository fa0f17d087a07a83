import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { programFails } from './errors';
import { MOST_CRASHES, restartDelay } from './restart-policy';

/** Programs cut themselves off after ten seconds; this is for one that cannot even do that. */
const STOP_LIMIT_MS = 12_000;

export interface ProgramOptions {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** A child process that is started again when it crashes, until that happens too often. */
export class SupervisedProgram {
  /** Rejects when the program is given up; never resolves. */
  readonly failure: Promise<never>;
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private readonly crashes: number[] = [];
  private giveUp!: (reason: Error) => void;

  private constructor(private readonly options: ProgramOptions) {
    this.failure = new Promise((_resolve, reject) => (this.giveUp = reject));
    // Whoever cares races against it; before and after that race it must not end the process.
    this.failure.catch(() => undefined);
  }

  static start(options: ProgramOptions): SupervisedProgram {
    const program = new SupervisedProgram(options);
    program.launch();
    return program;
  }

  /** From now on its end is wanted: a signal to the whole group ends it before its turn. */
  retire(): void {
    this.stopping = true;
    clearTimeout(this.restart);
  }

  /** Asks the program to close and waits for its end. */
  async stop(): Promise<void> {
    this.retire();
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(late);
  }

  private launch(): void {
    const { script, env } = this.options;
    this.child = fork(script, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child.once('error', (error) => this.giveUp(error));
    this.child.once('exit', (code, signal) => {
      if (!this.stopping) this.recover(signal ?? String(code));
    });
  }

  private recover(status: string): void {
    const { name, log } = this.options;
    this.crashes.push(Date.now());
    const delay = restartDelay(this.crashes);
    if (delay === undefined) {
      this.giveUp(programFails(name, MOST_CRASHES));
      return;
    }
    log(
      `程序 ${name} 意外退出（${status}），${delay / 1000} 秒后重启。 · ` +
        `The program ${name} ended unexpectedly (${status}) and starts again in ${delay / 1000} s.`,
    );
    this.restart = setTimeout(() => this.launch(), delay);
  }
}
