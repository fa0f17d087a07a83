import { execFile } from 'node:child_process';
import type { Account } from './account';

export interface Outcome {
  readonly ok: boolean;
  /** What it wrote, both channels. */
  readonly output: string;
}

/** Without PGDATA, PGPORT and the like, which would speak of another server. */
const ENVIRONMENT = { LC_MESSAGES: 'C' };

/** Runs one of PostgreSQL's own programs as the account and waits for its end. */
export function runProgram(
  account: Account | undefined,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { ...account, cwd: '/', env: ENVIRONMENT }, (error, stdout, stderr) => {
      const output = [stdout, stderr].map((text) => text.trim()).filter(Boolean);
      resolve({
        ok: error === null,
        output: output.length > 0 ? output.join('\n') : (error?.message ?? ''),
      });
    });
  });
}
