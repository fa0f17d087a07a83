import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:os';
import type { Bilingual } from '@tidu/domain';
import { UsageError } from './usage-error';

/** Where result lines go; a write resolves when there is room for the next one. */
export interface Output {
  write(text: string): Promise<void>;
}

/** Whoever reads the output has gone away, as `head` does. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/**
 * Runs a body with an output: standard output, or a file that appears under its name only when the
 * body is through, so that half a file is never taken for a whole one.
 * @throws UsageError when the file cannot be written; OutputClosed when nobody reads any more
 */
export async function withOutput<T>(
  path: string | undefined,
  body: (output: Output) => Promise<T>,
): Promise<T> {
  if (path === undefined) return withStandardOutput(body);
  try {
    const present = await stat(path).catch(() => undefined);
    if (present?.isDirectory()) throw notWritable(path, 'EISDIR');
    // A device or a pipe is written to as it is: a file must not be put in its place.
    if (present && !present.isFile()) return await withFile(path, 'w', body);
    // A link stays a link.
    return await withTemporaryFile(present ? await realpath(path) : path, body);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined && WRITING.includes(syscall)) throw notWritable(path, code ?? '');
    throw error;
  }
}

/** Calls of the system that only the output makes once its input is open. */
const WRITING = ['open', 'write', 'rename', 'close'];

async function withTemporaryFile<T>(
  path: string,
  body: (output: Output) => Promise<T>,
): Promise<T> {
  const temporary = `${path}.${process.pid}.tmp`;
  const forget = removeOnSignal(temporary);
  try {
    const result = await withFile(temporary, 'wx', body);
    await rename(temporary, path);
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

async function withFile<T>(
  path: string,
  flags: 'w' | 'wx',
  body: (output: Output) => Promise<T>,
): Promise<T> {
  const file: FileHandle = await open(path, flags);
  try {
    return await body({ write: (text) => file.appendFile(text) });
  } finally {
    await file.close();
  }
}

async function withStandardOutput<T>(body: (output: Output) => Promise<T>): Promise<T> {
  // Without a listener the same error would end the process a second time.
  const ignore = (): void => undefined;
  process.stdout.on('error', ignore);
  return body({ write: (text) => writeStandardOutput(text).catch(toldAsRefusal) });
}

function writeStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function toldAsRefusal(error: unknown): never {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') throw new OutputClosed();
  if (syscall === 'write') throw new UsageError('output.not-writable', stopped(code));
  throw error;
}

const stopped = (reason: string): Bilingual => ({
  zh: `标准输出写不下去（${reason}），请检查磁盘空间；已写出的结果不完整`,
  en: `Standard output cannot be written (${reason}); check the space on the disk; what was written is not the whole`,
});

/** Removes a file when the process is told to end; @returns takes that back */
function removeOnSignal(path: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

function notWritable(path: string, reason: string): UsageError {
  return new UsageError('output.not-writable', {
    zh: `无法写入文件“${path}”（${reason}），请核对 --out 的路径和磁盘空间；没有留下文件`,
    en: `The file "${path}" cannot be written (${reason}); check the path of --out and the space on the disk; no file was left`,
  });
}
