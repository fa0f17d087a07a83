import { setTimeout as sleep } from 'node:timers/promises';
import { applyDecorators, Get, Header, StreamableFile, UseInterceptors } from '@nestjs/common';
import { streamOf } from './line-stream';
import { StillSignedIn } from './still-signed-in';

const EVERY_MS = 500;
/** The browser connects again by itself, and is asked again then who it is. */
const LONGEST_MS = 300_000;

/** A route that answers with server-sent events. */
export function EventStream(path: string) {
  return applyDecorators(
    Get(path),
    UseInterceptors(StillSignedIn),
    Header('content-type', 'text/event-stream; charset=utf-8'),
    // Proxies are not to hold events back until there are many of them.
    Header('x-accel-buffering', 'no'),
  );
}

/**
 * Server-sent `progress` events of long work: looks at the database twice a second, sends what has
 * changed, and ends after the state that ends the work. Unlike the framework's own events it has
 * looked once before anything is sent, so that what is not there is answered as such.
 * @throws what the first look throws
 */
export async function progressEvents<T extends object>(
  look: () => Promise<T>,
  isEnded: (state: T) => boolean,
): Promise<StreamableFile> {
  const gone = AbortSignal.timeout(LONGEST_MS);
  const left = new AbortController();
  const signal = AbortSignal.any([gone, left.signal]);
  const events = eventsOf(await look(), { look, isEnded, signal });
  const stream = streamOf(endingAtOnce(events, () => left.abort()));
  return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
}

interface Watched<T> {
  readonly look: () => Promise<T>;
  readonly isEnded: (state: T) => boolean;
  readonly signal: AbortSignal;
}

async function* eventsOf<T extends object>(
  first: T,
  { look, isEnded, signal }: Watched<T>,
): AsyncGenerator<string> {
  let [state, shown] = [first, JSON.stringify(first)];
  yield eventOf(shown);
  while (!isEnded(state) && (await waited(signal))) {
    state = await look();
    const text = JSON.stringify(state);
    if (text !== shown) yield eventOf(text);
    shown = text;
  }
}

/** Whoever leaves ends the wait for the next event, without which the stream would wait for it. */
function endingAtOnce(events: AsyncGenerator<string>, end: () => void): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => events.next(),
      return: () => {
        end();
        return events.return(undefined);
      },
    }),
  };
}

/** False when it is not to go on. */
function waited(signal: AbortSignal): Promise<boolean> {
  return sleep(EVERY_MS, true, { signal }).catch(() => false);
}

function eventOf(data: string): string {
  return `event: progress\ndata: ${data}\n\n`;
}
