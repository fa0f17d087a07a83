import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { ZipDamage, zipDamageOf } from './zip-damage';
import { openArchive, type ZipEntry } from './zip-directory';

const CHUNK_BYTES = 64 * 1024;
const STORED = 0;

/**
 * The unpacked bytes of one file of the archive at `path`, in chunks.
 *
 * @param limit bytes that may come out; what the archive says of itself is not trusted
 * @throws ZipDamage when the file is cut short, altered, encrypted or larger than `limit`
 */
export async function* zipEntryBytes(
  path: string,
  entry: ZipEntry,
  limit: number,
): AsyncGenerator<Buffer> {
  const source = await packedBytes(path, entry);
  const unpacked = entry.compressionMethod === STORED ? source : inflated(source);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        throw new ZipDamage('too-large', `${entry.fileName} unpacks to more than ${limit} bytes`);
      }
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw zipDamageOf(error, 'altered');
  } finally {
    source.destroy();
    unpacked.destroy();
  }
  if (size !== entry.uncompressedSize || crc !== entry.crc32) {
    throw new ZipDamage('altered', `${entry.fileName} is not what the archive's directory says`);
  }
}

/** The whole of a small file of the archive. */
export async function zipEntryContent(
  path: string,
  entry: ZipEntry,
  limit: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipEntryBytes(path, entry, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function packedBytes(path: string, entry: ZipEntry): Promise<Readable> {
  if (entry.isEncrypted()) throw new ZipDamage('encrypted', `${entry.fileName} is encrypted`);
  if (!entry.canDecodeFileData()) {
    const { fileName, compressionMethod } = entry;
    throw new ZipDamage('method', `${fileName} is packed by method ${compressionMethod}`);
  }
  const start = await startOfData(path, entry);
  if (entry.compressedSize === 0) return Readable.from([]);
  const end = start + entry.compressedSize - 1;
  return createReadStream(path, { start, end, highWaterMark: CHUNK_BYTES });
}

async function startOfData(path: string, entry: ZipEntry): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const archive = await openArchive(handle);
    return (await archive.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    throw zipDamageOf(error, 'altered');
  } finally {
    await handle.close();
  }
}

function inflated(source: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => inflate.destroy(error));
  return source.pipe(inflate);
}
