import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { formatMark, isRunning, markOf, ownMark, parseMark } from './process-mark';

describe('the mark of a process', () => {
  it('names a process as long as it runs', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const mark = markOf(child.pid!);

    const before = isRunning(mark);
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect([before, isRunning(mark)]).toEqual([true, false]);
  });

  it('does not name a later process of the same id', () => {
    expect(isRunning({ ...ownMark(), started: 'another time' })).toBe(false);
  });

  it('survives being written down', () => {
    expect(parseMark(formatMark(ownMark()))).toEqual(ownMark());
  });

  it.each(['', 'x', '-1 2', '12x'])('is not read from "%s"', (text) => {
    expect(parseMark(text)).toBeUndefined();
  });
});
