import type { ErrorCode } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/** Refused because it comes too soon; the API answers it with Retry-After. */
export class TooSoonError extends ProblemError {
  constructor(
    code: Extract<ErrorCode, 'session.delayed' | 'request.too-many'>,
    readonly retryAfterSeconds: number,
    message: Bilingual,
  ) {
    const errors = [{ path: 'retryAfter', rule: `seconds:${retryAfterSeconds}`, message }];
    super(code, { message, errors });
  }
}

/** @param milliseconds that are left to wait */
export function delayedSignIn(milliseconds: number): TooSoonError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new TooSoonError('session.delayed', seconds, {
    zh: `尝试次数过多，请在 ${seconds} 秒后再试`,
    en: `Too many tries; try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  });
}
