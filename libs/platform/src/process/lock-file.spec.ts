import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLockFile } from './lock-file';
import { formatMark, ownMark } from './process-mark';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-lock-'));
  file = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a lock file', () => {
  it('lets one at a time in', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(5);
      inside -= 1;
    };

    await Promise.all(Array.from({ length: 8 }, () => lock(work)));

    expect(most).toBe(1);
  });

  it('returns what the work returns and leaves nothing behind', async () => {
    expect(await lock(async () => 42)).toBe(42);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free again after a failure', async () => {
    await expect(lock(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lock(async () => 42)).toBe(42);
  });

  it.each([
    ['of a process that is gone', '999999999 1\n'],
    ['of a process whose id another one has now', formatMark({ ...ownMark(), started: '1' })],
    ['with no process in it', ''],
  ])('is taken over when it is one %s', async (_case, stale) => {
    await writeFile(file, stale);

    const inside = await Promise.all(Array.from({ length: 4 }, () => lock(async () => 1)));

    expect(inside).toEqual([1, 1, 1, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the process that does not let go', async () => {
    await writeFile(file, formatMark(ownMark()));

    await expect(lock(async () => 42, 100)).rejects.toThrow(`held by ${process.pid}`);
  });
});

function lock<T>(work: () => Promise<T>, patienceMs = 10_000): Promise<T> {
  const onBusy = (pid: number) => new Error(`held by ${pid}`);
  return withLockFile(file, { patienceMs, onBusy }, work);
}
