import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { workspaceFolder } from '@tidu/platform';

/** How a program ended. */
export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** Builds the programs where their sources have changed: what is tested is the command as it is. */
export async function buildCommand(): Promise<void> {
  const { status, err } = await ended(start(workspaceFolder(), ['tools/ensure-workspace.mjs']), '');
  if (status !== 0) throw new Error(err);
}

/** Starts the built `tidu` in a folder. */
export function startTidu(
  folder: string,
  words: readonly string[],
): ChildProcessWithoutNullStreams {
  return start(folder, [join(workspaceFolder(), 'dist/apps/tidu/main.js'), ...words]);
}

/** Runs the built `tidu` to its end. */
export function runTidu(folder: string, words: readonly string[], input = ''): Promise<Ended> {
  return ended(startTidu(folder, words), input);
}

function start(cwd: string, words: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...words], { cwd });
  // A program that has ended takes no more input.
  child.stdin.on('error', () => undefined);
  return child;
}

async function ended(child: ChildProcessWithoutNullStreams, input: string): Promise<Ended> {
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { out, err, status };
}
