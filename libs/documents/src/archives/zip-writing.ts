import { crc32 } from 'node:zlib';
import { SteadyDeflate } from './steady-deflate';

/** One file of an archive; its text is written as UTF-8. */
export interface ZipPart {
  /** Path inside the archive, ASCII, with `/`. */
  readonly path: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  readonly path: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly uncompressed: number;
}

const LARGEST = 0xffffffff;
const VERSION = 20;
/** Sizes follow the data, because they are not known when the header is written. */
const SIZES_FOLLOW = 0x0008;
const DEFLATED = 8;
/** 1 January 1980, midnight: the zero of the format, so that no clock gets into the file. */
const TIME = 0;
const DATE = 0x0021;

/**
 * A zip archive as it grows; memory does not depend on its size. The same parts give the same
 * bytes on any machine at any time.
 *
 * @throws RangeError when a part or the archive exceeds 4 GiB
 */
export async function* zipBytes(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const path = Buffer.from(part.path, 'latin1');
    const start = offset;
    const header = localHeader(path);
    yield header;
    offset += header.length;
    const sizes = { crc: 0, compressed: 0, uncompressed: 0 };
    for await (const bytes of deflatedText(part.text, sizes)) {
      offset += bytes.length;
      yield bytes;
    }
    const descriptor = sizesRecord(sizes);
    yield descriptor;
    offset += descriptor.length;
    if (sizes.uncompressed > LARGEST || offset > LARGEST) {
      throw new RangeError(`${part.path} makes the archive larger than 4 GiB`);
    }
    written.push({ path, offset: start, ...sizes });
  }
  yield* directory(written, offset);
}

async function* deflatedText(
  text: ZipPart['text'],
  sizes: { crc: number; compressed: number; uncompressed: number },
): AsyncGenerator<Uint8Array> {
  const deflate = new SteadyDeflate();
  for await (const piece of text) {
    const bytes = Buffer.from(piece, 'utf8');
    sizes.crc = crc32(bytes, sizes.crc);
    sizes.uncompressed += bytes.length;
    const ready = deflate.push(bytes);
    sizes.compressed += ready.length;
    if (ready.length > 0) yield ready;
  }
  const last = deflate.finish();
  sizes.compressed += last.length;
  yield last;
}

function localHeader(path: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(SIZES_FOLLOW, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(TIME, 10);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, path]);
}

function sizesRecord(sizes: { crc: number; compressed: number; uncompressed: number }): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(sizes.crc, 4);
  record.writeUInt32LE(sizes.compressed % (LARGEST + 1), 8);
  record.writeUInt32LE(sizes.uncompressed % (LARGEST + 1), 12);
  return record;
}

function* directory(written: readonly Written[], offset: number): Generator<Buffer> {
  let size = 0;
  for (const entry of written) {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(VERSION, 4);
    record.writeUInt16LE(VERSION, 6);
    record.writeUInt16LE(SIZES_FOLLOW, 8);
    record.writeUInt16LE(DEFLATED, 10);
    record.writeUInt16LE(TIME, 12);
    record.writeUInt16LE(DATE, 14);
    record.writeUInt32LE(entry.crc, 16);
    record.writeUInt32LE(entry.compressed, 20);
    record.writeUInt32LE(entry.uncompressed, 24);
    record.writeUInt16LE(entry.path.length, 28);
    record.writeUInt32LE(entry.offset, 42);
    size += record.length + entry.path.length;
    yield Buffer.concat([record, entry.path]);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}
