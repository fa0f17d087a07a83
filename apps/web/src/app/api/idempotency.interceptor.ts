import { HttpContext, HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';

const ACTION_KEY = new HttpContextToken<string>(() => '');
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks a request as part of a user's action, so that sending it twice has one effect. */
export function withActionKey(key: string): HttpContext {
  return new HttpContext().set(ACTION_KEY, key);
}

/** Sends `Idempotency-Key` with every changing request. */
export const idempotencyInterceptor: HttpInterceptorFn = (request, next) => {
  if (SAFE_METHODS.has(request.method)) return next(request);
  const key = request.context.get(ACTION_KEY);
  if (key === '') throw new Error(`${request.method} ${request.url} has no action key`);
  return next(request.clone({ setHeaders: { 'Idempotency-Key': key } }));
};
