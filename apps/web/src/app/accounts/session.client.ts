import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerSecondFactor,
  ChooseOrganisation,
  OpenSession,
  SessionView,
  SignInOptions,
} from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { API, apiUrl } from '../api/api';
import { withActionKey } from '../api/idempotency.interceptor';

/** Signing in and out 登录. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);

  read(): Observable<SessionView> {
    return this.http.get<SessionView>(apiUrl('session'));
  }

  options(): Observable<SignInOptions> {
    return this.http.get<SignInOptions>(apiUrl('sign-in-options'));
  }

  open(credentials: OpenSession, key: string): Observable<SessionView> {
    return this.http.post<SessionView>(apiUrl('session'), credentials, {
      context: withActionKey(key),
    });
  }

  answer(code: AnswerSecondFactor, key: string): Observable<SessionView> {
    return this.http.post<SessionView>(apiUrl('session', 'second-factor'), code, {
      context: withActionKey(key),
    });
  }

  /** Takes up another organisation, or the place of somebody on leave. */
  choose(choice: ChooseOrganisation, key: string): Observable<SessionView> {
    return this.http.put<SessionView>(apiUrl('session', 'organisation'), choice, {
      context: withActionKey(key),
    });
  }

  end(key: string): Observable<unknown> {
    return this.http.delete(apiUrl('session'), { context: withActionKey(key) });
  }

  /** Where the sign-in by OpenID Connect starts; a page, not a request. */
  openIdAddress(returnTo: string): string {
    return `${API}/openid/start?returnTo=${encodeURIComponent(returnTo)}`;
  }
}
