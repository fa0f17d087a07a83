import { AsyncLocalStorage } from 'node:async_hooks';
import { streamOf } from './line-stream';

const CONTEXT = new AsyncLocalStorage<string>();

/** Lines that say as whom each of them was read. */
async function* lines(count: number): AsyncGenerator<string> {
  for (let line = 0; line < count; line += 1) {
    yield `${CONTEXT.getStore() ?? 'nobody'}\n`;
    await Promise.resolve();
  }
}

describe('lines as the body of an answer', () => {
  it('are all read as whoever asked, though somebody else takes them later', async () => {
    const stream = CONTEXT.run('the handler', () => streamOf(lines(50_000)));
    const read = new Set<string>();
    await CONTEXT.run('somebody else', async () => {
      for await (const chunk of stream) {
        for (const line of String(chunk).trimEnd().split('\n')) read.add(line);
        await new Promise(setImmediate);
      }
    });
    expect([...read]).toEqual(['the handler']);
  });

  it('are not read on when nobody takes them any more', async () => {
    let isDone = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield 'line\n';
      } finally {
        isDone = true;
      }
    }
    const stream = streamOf(endless());
    for await (const chunk of stream) {
      expect(String(chunk)).toContain('line');
      break;
    }
    expect(isDone).toBe(true);
  });
});
