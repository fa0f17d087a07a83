import type { ErrorCode } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/** A field of the request that breaks a rule. */
export function fieldProblem(
  path: string,
  rule: string,
  message: Bilingual,
  code: ErrorCode = 'request.invalid',
): ProblemError {
  return new ProblemError(code, { message, errors: [{ path, rule, message }] });
}

/** Something that the present state forbids, with what to do instead. */
export function notAllowed(message: Bilingual): ProblemError {
  return new ProblemError('state.not-allowed', { message });
}

export function denied(message: Bilingual): ProblemError {
  return new ProblemError('permission.denied', { message });
}

export function noOrganisation(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这个机构', en: 'There is no such organisation' },
  });
}
