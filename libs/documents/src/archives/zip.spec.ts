import { useScratchFolder } from '../testing/scratch-folder';
import { zip } from '../testing/hand-made-xlsx';
import { readZipDirectory, type ZipEntry } from './zip-directory';
import { zipEntryBytes, zipEntryContent } from './zip-reading';

const scratch = useScratchFolder();
const PARTS = { 'a.txt': '你好,'.repeat(90_000), 'folder/empty.txt': '', 'b.xml': '<b/>' };

async function entryOf(path: string, name: string): Promise<ZipEntry> {
  const entry = (await readZipDirectory(path)).find((candidate) => candidate.fileName === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return entry;
}

/** The archive with the byte at `at` (from the end when negative) changed. */
function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? bytes.length + at : at;
  copy.writeUInt8(change(copy.readUInt8(index)), index);
  return copy;
}

/** A sound archive with zip64 records, one field of which is wrong: of the locator at 8, else of the end. */
async function withZip64(field: bigint, value: bigint): Promise<Buffer> {
  const bytes = await zip({ 'a.txt': 'abc' });
  const [files, last] = [bytes.subarray(0, -22), bytes.subarray(-22)];
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(last.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(files.length), 8);
  (field === 8n ? locator : end).writeBigUInt64LE(value, Number(field));
  return Buffer.concat([files, end, locator, last]);
}

describe('a zip archive', () => {
  it('holds what was put in, in the same order', async () => {
    const path = await scratch.file('whole.zip', await zip(PARTS));
    const entries = await readZipDirectory(path);
    expect(entries.map((entry) => entry.fileName)).toEqual(Object.keys(PARTS));
    for (const entry of entries) {
      const content = await zipEntryContent(path, entry, 10_000_000);
      expect(content.toString()).toBe(PARTS[entry.fileName as keyof typeof PARTS]);
    }
  });

  it('stops at the limit of its reader, whatever it says of its own size', async () => {
    const path = await scratch.file('large.zip', await zip(PARTS));
    const entry = await entryOf(path, 'a.txt');
    entry.uncompressedSize = 1;
    await expect(zipEntryContent(path, entry, 1_000)).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('is refused when cut anywhere', async () => {
    const bytes = await zip({ 'a.txt': 'abc' });
    for (let length = 0; length < bytes.length; length++) {
      const path = await scratch.file('cut.zip', bytes.subarray(0, length));
      await expect(readZipDirectory(path)).rejects.toMatchObject({ fault: 'truncated' });
    }
  });

  it('is refused when a byte of its content is altered', async () => {
    const bytes = await zip({ 'a.txt': 'abcdefgh' });
    const path = await scratch.file(
      'altered.zip',
      withByte(bytes, 30 + 5 + 4, (byte) => byte ^ 4),
    );
    const entry = await entryOf(path, 'a.txt');
    await expect(zipEntryContent(path, entry, 1_000)).rejects.toMatchObject({ fault: 'altered' });
  });

  it('is refused when an entry is encrypted or packed by an unknown method', async () => {
    const path = await scratch.file('plain.zip', await zip({ 'a.txt': 'abc' }));
    for (const [change, fault] of [
      [{ generalPurposeBitFlag: 1 }, 'encrypted'],
      [{ compressionMethod: 99 }, 'method'],
    ] as const) {
      const entry = Object.assign(await entryOf(path, 'a.txt'), change);
      await expect(zipEntryContent(path, entry, 1_000)).rejects.toMatchObject({ fault });
    }
  });

  it('may have zip64 records', async () => {
    const path = await scratch.file('zip64.zip', await withZip64(32n, 1n));
    expect((await readZipDirectory(path)).map((entry) => entry.fileName)).toEqual(['a.txt']);
  });

  it.each([
    ['its directory', 8n, 2n ** 64n - 1n],
    ['its directory', 8n, 2n ** 53n + 1n],
    ['its directory', 8n, 5000n],
    ['the start of its directory', 48n, 2n ** 64n - 1n],
    ['the start of its directory', 48n, 5000n],
    ['more files than a workbook has', 32n, 20_001n],
  ])('is refused when its zip64 records name %s (field at %i) as %i', async (_, field, value) => {
    const path = await scratch.file('zip64.zip', await withZip64(field, value));
    await expect(readZipDirectory(path)).rejects.toMatchObject({ fault: 'truncated' });
  });

  it('is refused when a file in it begins or ends beyond the archive', async () => {
    const path = await scratch.file('beyond.zip', await zip(PARTS));
    for (const change of [
      { relativeOffsetOfLocalHeader: 2 ** 60 },
      { relativeOffsetOfLocalHeader: 5 },
      { compressedSize: 2 ** 60 },
    ]) {
      const entry = Object.assign(await entryOf(path, 'a.txt'), change);
      const reading = zipEntryContent(path, entry, 10_000_000);
      await expect(reading).rejects.toMatchObject({ fault: 'altered' });
    }
  });

  it('can be left in the middle of an entry', async () => {
    const path = await scratch.file('left.zip', await zip(PARTS));
    let chunks = 0;
    for await (const chunk of zipEntryBytes(path, await entryOf(path, 'a.txt'), 10_000_000)) {
      chunks += chunk.length > 0 ? 1 : 0;
      break;
    }
    expect(chunks).toBe(1);
  });
});
