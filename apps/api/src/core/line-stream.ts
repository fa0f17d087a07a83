import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';

/**
 * Lines as the body of an answer. They are read from the database while they are sent, whenever the
 * connection takes more: that is no part of the request, so its viewer is kept for it here.
 */
export function streamOf(lines: AsyncIterable<string>): Readable {
  const asNow = AsyncLocalStorage.snapshot();
  const iterator = lines[Symbol.asyncIterator]();
  const kept: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({
      next: () => asNow(() => iterator.next()),
      async return() {
        await asNow(() => iterator.return?.());
        return { done: true, value: undefined };
      },
    }),
  };
  return Readable.from(kept, { objectMode: false });
}
