import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TYPESCRIPT_CHILD } from './testing/typescript-child';

jest.setTimeout(40_000);

describe('a process that ends with its parent', () => {
  it('closes in order when it is asked to', async () => {
    const child = await startChild('in-order');

    child.process.kill('SIGTERM');

    expect(await child.end).toEqual({ code: 0, said: 'ready\nclosing\n' });
  });

  it('closes when its parent is gone', async () => {
    const child = await startChild('in-order');

    child.process.disconnect();

    expect(await child.end).toEqual({ code: 0, said: 'ready\nclosing\n' });
  });

  it('closes once however often it is told', async () => {
    const child = await startChild('in-order');

    child.process.kill('SIGTERM');
    child.process.kill('SIGTERM');
    child.process.disconnect();

    expect(await child.end).toEqual({ code: 0, said: 'ready\nclosing\n' });
  });

  it('leaves Ctrl-C to its parent', async () => {
    const child = await startChild('in-order');

    child.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = child.process.exitCode;
    child.process.kill('SIGTERM');

    expect(before).toBeNull();
    expect(await child.end).toEqual({ code: 0, said: 'ready\nclosing\n' });
  });

  it('tells by its exit status that it could not close', async () => {
    const child = await startChild('failing');

    child.process.kill('SIGTERM');

    expect(await child.end).toEqual({
      code: 1,
      said: expect.stringContaining('the door is stuck'),
    });
  });

  it('is cut off when closing takes longer than ten seconds', async () => {
    const child = await startChild('never');
    const asked = Date.now();

    child.process.kill('SIGTERM');

    expect(await child.end).toEqual({ code: 1, said: expect.stringContaining('cut off') });
    expect(Date.now() - asked).toBeGreaterThanOrEqual(9_900);
  });
});

interface StartedChild {
  process: ChildProcess;
  end: Promise<{ code: number | null; said: string }>;
}

async function startChild(how: string): Promise<StartedChild> {
  const child = fork(join(__dirname, 'testing', 'close-and-tell.ts'), [how], {
    ...TYPESCRIPT_CHILD,
    silent: true,
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  // After a disconnect Node does not emit `close`.
  const ended = [once(child, 'exit'), once(child.stdout!, 'end'), once(child.stderr!, 'end')];
  const end = Promise.all(ended).then(() => ({ code: child.exitCode, said }));
  while (!said.includes('ready')) await once(child.stdout!, 'data');
  return { process: child, end };
}
