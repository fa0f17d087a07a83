import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RosterView } from '@tidu/contracts';
import { exhaustMap, filter, map, retry, takeWhile, timer, type Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

const ASK_AGAIN_MS = 1000;

/** Cultivation rosters 培育名单 of screenings. */
@Injectable({ providedIn: 'root' })
export class RosterClient {
  private readonly http = inject(HttpClient);

  /** Null when none has been made yet. */
  find(screeningId: string): Observable<RosterView | null> {
    return this.http
      .get<RosterView[]>(apiUrl('screenings', screeningId, 'rosters'))
      .pipe(map(([roster]) => roster ?? null));
  }

  /** Makes the roster; when there is one already, answers with that one. */
  make(screeningId: string, key: string): Observable<RosterView> {
    return this.http.post<RosterView>(apiUrl('screenings', screeningId, 'rosters'), null, {
      context: withActionKey(key),
    });
  }

  /** The roster while it is being built; the ready or failed one last. */
  follow(screeningId: string): Observable<RosterView> {
    return timer(0, ASK_AGAIN_MS).pipe(
      exhaustMap(() => this.find(screeningId)),
      filter((roster) => roster !== null),
      retry({ delay: ASK_AGAIN_MS }),
      takeWhile(isBuilding, true),
    );
  }

  fileUrl(rosterId: string, name: string): string {
    return apiUrl('rosters', rosterId, 'files', name);
  }
}

/** Whether a roster is still on its way. */
export function isBuilding({ status }: RosterView): boolean {
  return status === 'queued' || status === 'building';
}
