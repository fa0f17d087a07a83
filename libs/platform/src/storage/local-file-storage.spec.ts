import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileNotStoredError, FileTooLargeError } from './file-storage';
import { LocalFileStorage } from './local-file-storage';

const LIMITS = { maxBytes: 1_000_000 };

describe('LocalFileStorage', () => {
  let home: string;
  let storage: LocalFileStorage;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tidu-storage-'));
    storage = new LocalFileStorage(home);
  });

  afterEach(() => rm(home, { recursive: true }));

  const unfinished = () => readdir(join(home, 'storage', '.unfinished'));

  it('gives back what it stored, with its size and hash', async () => {
    const content = randomBytes(300_000);
    const stored = await storage.write('imports/1/file', Readable.from([content]), LIMITS);
    expect(stored).toEqual({
      bytes: 300_000,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(await buffer(await storage.read('imports/1/file'))).toEqual(content);
    expect(await unfinished()).toEqual([]);
  });

  it('lends a path to the content', async () => {
    await storage.write('a', Readable.from([Buffer.from('梯度')]), LIMITS);
    expect(await storage.withPath('a', (path) => readFile(path, 'utf8'))).toBe('梯度');
  });

  it('stores nothing of a file that is too large, and keeps the one before it', async () => {
    await storage.write('a', Readable.from([Buffer.from('before')]), LIMITS);
    const large = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
    await expect(storage.write('a', large, { maxBytes: 1_000 })).rejects.toThrow(FileTooLargeError);
    expect(await buffer(await storage.read('a'))).toEqual(Buffer.from('before'));
    expect(await unfinished()).toEqual([]);
  });

  it('takes a file of exactly the largest size', async () => {
    const stored = await storage.write('a', Readable.from([Buffer.alloc(1_000)]), {
      maxBytes: 1_000,
    });
    expect(stored.bytes).toBe(1_000);
  });

  it('stores nothing of a stream that breaks', async () => {
    async function* breaking() {
      yield Buffer.from('half');
      throw new Error('the sender went away');
    }
    await expect(storage.write('a', breaking(), LIMITS)).rejects.toThrow('went away');
    await expect(storage.read('a')).rejects.toThrow(FileNotStoredError);
    expect(await unfinished()).toEqual([]);
  });

  it('removes a file once and again', async () => {
    await storage.write('a', Readable.from([Buffer.from('x')]), LIMITS);
    await storage.remove('a');
    await storage.remove('a');
    await expect(storage.withPath('a', async () => 1)).rejects.toThrow(FileNotStoredError);
  });

  it.each([
    '../outside',
    'a/../../outside',
    '/etc/passwd',
    'a//b',
    '.unfinished/x',
    'a\\b',
    'a\0b',
    '.',
    '',
    'C:',
  ])('lets no key escape the folder: %p', async (key) => {
    await writeFile(join(home, 'outside'), 'not yours');
    await expect(storage.write(key, Readable.from([Buffer.from('x')]), LIMITS)).rejects.toThrow(
      RangeError,
    );
    await expect(storage.read(key)).rejects.toThrow(RangeError);
    await expect(storage.remove(key)).rejects.toThrow(RangeError);
  });
});
