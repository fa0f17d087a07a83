import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { apiFailureOf } from '../api/api-failure';
import { Session } from './session';

/** The name of the mark against forged requests: set by the service, sent back by the pages. */
export const FORGERY_MARK = { cookieName: 'tidu_csrf', headerName: 'X-CSRF-Token' } as const;

/** The session has ended, or another window has signed in and owes its second factor. */
const LAPSES: ReadonlySet<string> = new Set(['session.required', 'session.second-factor-required']);

/** Leads to the sign-in when a session has ended, and renews the marks of one that goes on. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  // The session itself asks by requests: it may not exist yet.
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      const { code } = apiFailureOf(error);
      if (LAPSES.has(code)) injector.get(Session).lapse(injector.get(Router).url);
      if (code === 'request.forged') void injector.get(Session).renew();
      return throwError(() => error);
    }),
  );
};
