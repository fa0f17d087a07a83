import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { TYPESCRIPT_CHILD } from '../../process/testing/typescript-child';

export interface ChildUser {
  readonly url: string;
  readonly adopted: boolean;
  /** Leaves in order. */
  leave(): Promise<void>;
  /** Ends as with kill -9. */
  kill(): Promise<void>;
}

/** Another process that starts the server of the home, as a second command would. */
export async function startInChild(home: string): Promise<ChildUser> {
  const program = join(__dirname, 'start-and-wait.ts');
  const child = spawn(process.execPath, [...TYPESCRIPT_CHILD.execArgv, program, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: TYPESCRIPT_CHILD.env,
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([firstLine(child.stdout), ended.then(() => undefined)]);
  if (said === undefined) throw new Error('the child process ended before it had a server');
  return {
    ...(JSON.parse(said) as { url: string; adopted: boolean }),
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine(stdout: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text;
}
