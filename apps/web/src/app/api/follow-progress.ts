import { catchError, exhaustMap, Observable, retry, takeWhile, timer } from 'rxjs';

const POLL_MS = 2000;

export interface ProgressSource<T> {
  /** Server-sent events named `progress`. */
  readonly url: string;
  /** Asks for the state as it is now; used once the stream has broken. */
  readonly poll: () => Observable<T>;
  readonly isFinished: (state: T) => boolean;
}

/**
 * The states of a run in the background, the finished one last. Reads the event stream; when that
 * breaks (a proxy that buffers, a server that restarts), asks every two seconds instead.
 */
export function followProgress<T>(source: ProgressSource<T>): Observable<T> {
  return eventsOf<T>(source.url).pipe(
    catchError(() => timer(0, POLL_MS).pipe(exhaustMap(source.poll), retry({ delay: POLL_MS }))),
    takeWhile((state) => !source.isFinished(state), true),
  );
}

function eventsOf<T>(url: string): Observable<T> {
  return new Observable((subscriber) => {
    const events = new EventSource(url);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      subscriber.next(JSON.parse(data) as T);
    });
    events.onerror = () => subscriber.error(new Error(`event stream broken: ${url}`));
    return () => events.close();
  });
}
