import { HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, tap, throwError } from 'rxjs';
import { apiFailureOf } from './api-failure';
import { Connection } from './connection';

/** Turns every failed request into an ApiFailure and notes whether the service was reached. */
export const failureInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap((event) => {
      if (event.type === HttpEventType.Response) connection.found();
    }),
    catchError((error: unknown) => {
      const failure = apiFailureOf(error);
      if (failure.unreachable) connection.lost();
      else connection.found();
      return throwError(() => failure);
    }),
  );
};
