import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  FileNotStoredError,
  FileStorage,
  FileTooLargeError,
  type StoredFile,
  type WriteLimits,
} from './file-storage';

const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;
/** Not a name of a key, so no key reaches unfinished files. */
const UNFINISHED = '.unfinished';

/** Keeps the files in the folder `storage` of the data folder. */
export class LocalFileStorage extends FileStorage {
  private readonly folder: string;

  constructor(home: string) {
    super();
    this.folder = join(home, 'storage');
  }

  async write(
    key: string,
    content: AsyncIterable<Uint8Array>,
    { maxBytes }: WriteLimits,
  ): Promise<StoredFile> {
    const target = this.pathOf(key);
    const unfinished = join(this.folder, UNFINISHED, randomUUID());
    await mkdir(dirname(unfinished), { recursive: true });
    try {
      const stored = await writeWhole(unfinished, content, maxBytes);
      await mkdir(dirname(target), { recursive: true });
      await rename(unfinished, target);
      await syncFolder(dirname(target));
      return stored;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async read(key: string): Promise<Readable> {
    return createReadStream(await this.existing(key));
  }

  async withPath<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    return work(await this.existing(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private async existing(key: string): Promise<string> {
    const path = this.pathOf(key);
    try {
      await stat(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileNotStoredError(key);
      throw error;
    }
  }

  private pathOf(key: string): string {
    const names = key.split('/');
    if (!names.every((name) => NAME.test(name))) throw new RangeError(`not a storage key: ${key}`);
    return join(this.folder, ...names);
  }
}

async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new FileTooLargeError(maxBytes);
      hash.update(chunk);
      await writeChunk(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeChunk(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let done = 0;
  while (done < chunk.byteLength) done += (await file.write(chunk, done)).bytesWritten;
}

/** Without this the new name may be lost when the machine loses power. */
async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
