import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { errorCode } from '../error-code';
import { ZipDamage } from './zip-damage';
import { readExactly, type ZipEntry } from './zip-directory';

const CHUNK_BYTES = 128 * 1024;
const STORED = 0;
const DEFLATED = 8;

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
  const unpacked = entry.method === STORED ? source : inflated(source);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        throw new ZipDamage('too-large', `${entry.path} unpacks to more than ${limit} bytes`);
      }
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw errorCode(error).startsWith('Z_')
      ? new ZipDamage('altered', `${entry.path} cannot be unpacked`, error)
      : error;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
  if (size !== entry.uncompressed || crc !== entry.crc) {
    throw new ZipDamage('altered', `${entry.path} is not what the archive's directory says`);
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
  if (entry.encrypted) throw new ZipDamage('encrypted', `${entry.path} is encrypted`);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new ZipDamage('method', `${entry.path} is packed by method ${entry.method}`);
  }
  const handle = await open(path, 'r');
  try {
    const header = await readExactly(handle, entry.offset, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) {
      throw new ZipDamage('altered', `${entry.path} is not where the directory says`);
    }
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (entry.compressed === 0) return Readable.from([]);
    const end = start + entry.compressed - 1;
    return createReadStream(path, { start, end, highWaterMark: CHUNK_BYTES });
  } finally {
    await handle.close();
  }
}

function inflated(source: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => inflate.destroy(error));
  return source.pipe(inflate);
}
