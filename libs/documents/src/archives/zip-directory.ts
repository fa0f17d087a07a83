import { type FileHandle, open } from 'node:fs/promises';
import { ZipDamage } from './zip-damage';

/** One file inside an archive, as the directory at the archive's end describes it. */
export interface ZipEntry {
  /** Path with `/`, as written by the archive's maker. */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly uncompressed: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LONGEST_DIRECTORY = 16 * 1024 * 1024;
const IN_ZIP64 = 0xffffffff;

/**
 * The directory of the zip archive at `path`; nothing is unpacked.
 *
 * @throws ZipDamage when the archive is cut short or its directory makes no sense
 */
export async function readZipDirectory(path: string): Promise<ZipEntry[]> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const { offset, length, count } = await findDirectory(handle, size);
    if (offset + length > size || length > LONGEST_DIRECTORY) {
      throw new ZipDamage('truncated', 'the directory lies outside the archive');
    }
    return parseDirectory(await readExactly(handle, offset, length), count);
  } finally {
    await handle.close();
  }
}

async function findDirectory(handle: FileHandle, size: number) {
  const tailBytes = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = await readExactly(handle, size - tailBytes, tailBytes);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]), tail.length - END_BYTES);
  if (at < 0) throw new ZipDamage('truncated', 'the archive has no end record');
  const end = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const isZip64 = end.count === 0xffff || end.length === IN_ZIP64 || end.offset === IN_ZIP64;
  return isZip64 ? findZip64Directory(handle, size - tailBytes + at - 20) : end;
}

async function findZip64Directory(handle: FileHandle, locatorAt: number) {
  const locator = await readExactly(handle, locatorAt, 20);
  if (locator.readUInt32LE(0) !== 0x07064b50) {
    throw new ZipDamage('truncated', 'the archive has no zip64 locator');
  }
  const end = await readExactly(handle, uint64(locator, 8), 56);
  if (end.readUInt32LE(0) !== 0x06064b50) {
    throw new ZipDamage('truncated', 'the archive has no zip64 end record');
  }
  return { count: uint64(end, 32), length: uint64(end, 40), offset: uint64(end, 48) };
}

function parseDirectory(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
      throw new ZipDamage('truncated', `the directory breaks off after ${i} of ${count} files`);
    }
    const pathEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = pathEnd + bytes.readUInt16LE(at + 30);
    const sizes = {
      uncompressed: bytes.readUInt32LE(at + 24),
      compressed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    entries.push({
      path: bytes.toString('utf8', at + 46, pathEnd).replaceAll('\\', '/'),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      ...withZip64(sizes, bytes.subarray(pathEnd, extraEnd)),
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

interface Sizes {
  uncompressed: number;
  compressed: number;
  offset: number;
}

/** Numbers that do not fit into 32 bits stand in an extra field, in this order, if at all. */
function withZip64(sizes: Sizes, extra: Buffer): Sizes {
  const result = { ...sizes };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let value = at + 4;
    for (const name of ['uncompressed', 'compressed', 'offset'] as const) {
      if (sizes[name] !== IN_ZIP64) continue;
      if (value + 8 > extra.length) throw new ZipDamage('truncated', 'a zip64 field is cut short');
      result[name] = uint64(extra, value);
      value += 8;
    }
  }
  return result;
}

function uint64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new ZipDamage('truncated', 'a size in the archive is beyond any file');
  }
  return Number(value);
}

/** Reads `length` bytes at `at`, all of them. */
export async function readExactly(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length && at >= 0) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  if (filled < length)
    throw new ZipDamage('truncated', `the archive ends before byte ${at + length}`);
  return bytes;
}
