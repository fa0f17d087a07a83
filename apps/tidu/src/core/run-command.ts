import type { Configuration } from '@tidu/platform';

/** Runs the body of a command on a database that is ready; started for it where none runs. */
export type RunCommand = (body: (configuration: Configuration) => Promise<void>) => Promise<void>;

/** The one thing that a command prints on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Progress goes to standard error, so that standard output stays clean. */
export function printProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
