import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OwnSessionView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

/** One's own sign-ins that are still open. */
@Injectable({ providedIn: 'root' })
export class OwnSessionsClient {
  private readonly http = inject(HttpClient);

  list(): Observable<OwnSessionView[]> {
    return this.http.get<OwnSessionView[]>(apiUrl('account', 'sessions'));
  }

  end(id: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('account', 'sessions', id), { context: withActionKey(key) });
  }

  /** All but the one that asks. */
  endOthers(key: string): Observable<unknown> {
    return this.http.delete(apiUrl('account', 'sessions'), { context: withActionKey(key) });
  }
}
