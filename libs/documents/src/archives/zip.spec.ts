import { useScratchFolder } from '../testing/scratch-folder';
import { zip } from '../testing/hand-made-xlsx';
import { readZipDirectory, type ZipEntry } from './zip-directory';
import { zipEntryBytes, zipEntryContent } from './zip-reading';

const scratch = useScratchFolder();
const PARTS = { 'a.txt': '你好,'.repeat(90_000), 'folder/empty.txt': '', 'b.xml': '<b/>' };

async function entryOf(path: string, name: string): Promise<ZipEntry> {
  const entry = (await readZipDirectory(path)).find((candidate) => candidate.path === name);
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

describe('a zip archive', () => {
  it('holds what was put in, in the same order', async () => {
    const path = await scratch.file('whole.zip', await zip(PARTS));
    const entries = await readZipDirectory(path);
    expect(entries.map((entry) => entry.path)).toEqual(Object.keys(PARTS));
    for (const entry of entries) {
      const content = await zipEntryContent(path, entry, 10_000_000);
      expect(content.toString()).toBe(PARTS[entry.path as keyof typeof PARTS]);
    }
  });

  it('stops at the limit of its reader, whatever it says of its own size', async () => {
    const path = await scratch.file('large.zip', await zip(PARTS));
    const entry = { ...(await entryOf(path, 'a.txt')), uncompressed: 1 };
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
      withByte(bytes, 30 + 5 + 12, (byte) => byte ^ 4),
    );
    const entry = await entryOf(path, 'a.txt');
    await expect(zipEntryContent(path, entry, 1_000)).rejects.toMatchObject({ fault: 'altered' });
  });

  it('is refused when an entry is encrypted or packed by an unknown method', async () => {
    const path = await scratch.file('plain.zip', await zip({ 'a.txt': 'abc' }));
    const entry = await entryOf(path, 'a.txt');
    for (const [change, fault] of [
      [{ encrypted: true }, 'encrypted'],
      [{ method: 99 }, 'method'],
    ] as const) {
      const reading = zipEntryContent(path, { ...entry, ...change }, 1_000);
      await expect(reading).rejects.toMatchObject({ fault });
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
