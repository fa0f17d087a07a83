import { loadConfiguration, type Configuration } from '@tidu/platform';
import { readyDatabase } from '../serve/boot';
import { reportFailure } from '../serve/report-failure';

/** What the body of a command works with. */
export interface Ready {
  /** With the application's connection. */
  readonly configuration: Configuration;
  /** The owner's connection, for what makes or fills databases; absent when it was not given. */
  readonly ownerUrl: string | undefined;
}

/**
 * Runs the body of a command on a database that is ready, started for it where none runs, and
 * ends the process: status 0, or 1 when it failed or the body said so by `process.exitCode`.
 */
export async function runCommand(body: (ready: Ready) => Promise<void>): Promise<void> {
  try {
    const ready = await readyDatabase(loadConfiguration(), printProgress);
    try {
      await body(ready);
    } finally {
      await ready.stop();
    }
  } catch (error) {
    reportFailure(error);
  }
}

export type RunCommand = typeof runCommand;

/** The one thing that a command prints on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Progress goes to standard error, so that standard output stays clean. */
export function printProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
