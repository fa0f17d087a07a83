import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './folder-lock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidu-lock-'));
  file = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock on the workspace', () => {
  it('lets one at a time in, and tells the others once that they wait', async () => {
    const told: string[] = [];
    const done: string[] = [];
    const work = (name: string) =>
      withLock(
        file,
        () => told.push(name),
        async () => {
          done.push(`${name} in`);
          await sleep(250);
          done.push(`${name} out`);
        },
      );

    await Promise.all([work('a'), work('b')]);

    expect(done).toEqual(['a in', 'a out', 'b in', 'b out']);
    expect(told).toEqual(['b']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['999999999 1', `${process.pid} another-start`, ''])(
    'is taken over from a process that is gone (%s)',
    async (stale) => {
      writeFileSync(file, stale);
      const onWait = jest.fn();

      expect(await withLock(file, onWait, async () => 42)).toBe(42);
    },
  );
});
