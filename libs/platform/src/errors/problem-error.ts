import { ERROR_CODES, type ErrorCode, type FieldProblem } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';

export interface ProblemDetails {
  /** What happened and what to do; the code's own title when absent. */
  readonly message?: Bilingual;
  /** The fields at fault. */
  readonly errors?: readonly FieldProblem[];
}

/** An expected failure: the API answers it as problem+json, a command prints it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly bilingual: Bilingual;
  readonly errors: readonly FieldProblem[];

  constructor(
    readonly code: ErrorCode,
    details: ProblemDetails = {},
  ) {
    const text = details.message ?? ERROR_CODES[code].title;
    super(`${code}: ${text.en}`);
    this.bilingual = text;
    this.errors = details.errors ?? [];
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}
