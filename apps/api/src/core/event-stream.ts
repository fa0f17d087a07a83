import type { MessageEvent } from '@nestjs/common';
import { distinctUntilChanged, exhaustMap, map, takeWhile, timer, type Observable } from 'rxjs';

const EVERY_MS = 500;

/**
 * Server-sent `progress` events of long work: looks at the database twice a second, sends what has
 * changed, and ends after the state that ends the work.
 */
export function progressEvents<T extends object>(
  look: () => Promise<T>,
  isEnded: (state: T) => boolean,
): Observable<MessageEvent> {
  return timer(0, EVERY_MS).pipe(
    exhaustMap(look),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    takeWhile((state) => !isEnded(state), true),
    map((state) => ({ type: 'progress', data: state })),
  );
}
