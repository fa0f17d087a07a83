import type { Bilingual } from '@tidu/domain';
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupError } from '../../process/startup-error';

/**
 * The content of a key file of the data folder, made by `create` at the first start. Of several
 * processes that start at once all get the same key.
 * @throws StartupError when other users of the machine can read or change the file
 */
export async function readOrCreateKey(file: string, create: () => string): Promise<string> {
  try {
    return await readKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await createKey(file, create());
  return readKey(file);
}

async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  // Windows has no such modes.
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) {
    throw unusableKey({
      zh: `密钥文件 ${file} 可被本机其他用户读取；请确认无人动过后执行 chmod 600 ${file} 再启动。`,
      en: `Other users of this machine can read the key file ${file}; make sure that nobody touched it, run chmod 600 ${file} and start again.`,
    });
  }
  return text;
}

/** A link appears with its content, so nobody ever reads half a key or replaces a whole one. */
async function createKey(file: string, content: string): Promise<void> {
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeSynced(own, content);
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** A key that is lost with the power is lost with all that it closed. */
async function writeSynced(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function unusableKey(message: Bilingual, cause?: unknown): StartupError {
  return new StartupError('configuration.invalid', message, { cause });
}
