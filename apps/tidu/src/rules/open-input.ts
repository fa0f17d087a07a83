import { open, stat } from 'node:fs/promises';
import { UsageError } from './usage-error';

const CHUNK_BYTES = 65_536;

/**
 * The bytes of a file, or of standard input when none is named.
 * @throws UsageError when there is no such file or it cannot be read
 */
export async function openInput(path: string | undefined): Promise<AsyncIterable<Buffer>> {
  if (path === undefined) return process.stdin;
  try {
    if ((await stat(path)).isDirectory()) throw notReadable(path, 'EISDIR');
    const file = await open(path);
    return file.createReadStream({ highWaterMark: CHUNK_BYTES });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw notReadable(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function notReadable(path: string, reason: string): UsageError {
  return new UsageError('input.not-readable', {
    zh: `无法读取文件“${path}”（${reason}），请核对 --in 的路径`,
    en: `The file "${path}" cannot be read (${reason}); check the path of --in`,
  });
}
