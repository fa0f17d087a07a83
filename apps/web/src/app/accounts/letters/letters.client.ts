import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AcceptInvitation,
  CompletePasswordReset,
  CompleteRegistration,
  InvitationView,
  RequestLetter,
} from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

/** What somebody asks a letter for. */
export type LetterKind = 'passwordReset' | 'registration';

const ROUTES: Readonly<Record<LetterKind, string>> = {
  passwordReset: 'password-resets',
  registration: 'registrations',
};

/** What is done with a letter 邮件: asking for it, and following the link in it. */
@Injectable({ providedIn: 'root' })
export class LettersClient {
  private readonly http = inject(HttpClient);

  ask(kind: LetterKind, request: RequestLetter, key: string): Observable<unknown> {
    return this.http.post(apiUrl(ROUTES[kind]), request, { context: withActionKey(key) });
  }

  resetPassword(request: CompletePasswordReset, key: string): Observable<unknown> {
    return this.http.put(apiUrl(ROUTES.passwordReset), request, { context: withActionKey(key) });
  }

  register(request: CompleteRegistration, key: string): Observable<unknown> {
    return this.http.put(apiUrl(ROUTES.registration), request, { context: withActionKey(key) });
  }

  /** Whom an invitation is for; changes nothing. */
  openInvitation(token: string): Observable<InvitationView> {
    return this.http.post<InvitationView>(
      apiUrl('invitations', 'open'),
      { token },
      { context: withActionKey(crypto.randomUUID()) },
    );
  }

  acceptInvitation(request: AcceptInvitation, key: string): Observable<unknown> {
    return this.http.post(apiUrl('invitations', 'accept'), request, {
      context: withActionKey(key),
    });
  }
}
