import { type FileHandle, open } from 'node:fs/promises';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { ZipDamage, zipDamageOf } from './zip-damage';

/** One file inside an archive, as the directory at the archive's end describes it. */
export type ZipEntry = Entry;

/** A workbook has tens of files, one with pictures thousands; each costs memory. */
const MOST_FILES = 20_000;

/**
 * The directory of the zip archive at `path`; nothing is unpacked.
 *
 * @throws ZipDamage when the archive is cut short or its directory makes no sense
 */
export async function readZipDirectory(path: string): Promise<ZipEntry[]> {
  const handle = await open(path, 'r');
  try {
    const archive = await openArchive(handle);
    if (archive.entryCount > MOST_FILES) {
      throw new ZipDamage('truncated', `the archive claims to hold ${archive.entryCount} files`);
    }
    const entries: ZipEntry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    throw zipDamageOf(error, 'truncated');
  } finally {
    await handle.close();
  }
}

/** The archive behind `handle`, which stays the caller's to close. */
export async function openArchive(handle: FileHandle): Promise<ZipFile> {
  const { size } = await handle.stat();
  return fromRandomAccessReaderPromise(new ArchiveFile(handle, size), size, {
    autoClose: false,
    // Whoever unpacks counts the bytes: too many for a limit is not the same as too many for the directory.
    validateEntrySizes: false,
  });
}

/**
 * Lets yauzl read within the file only. Its own reader hands the offsets of the archive to `fs` as
 * they are, and one beyond 2^53 throws where nobody can catch it.
 */
class ArchiveFile extends RandomAccessReader {
  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (position + length > this.size) {
      setImmediate(callback, new Error(`the archive ends before byte ${position + length}`));
      return;
    }
    this.handle
      .read(buffer, offset, length, position)
      .then(
        ({ bytesRead }) => callback(bytesRead < length ? new Error('the archive shrank') : null),
        callback,
      );
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
