import { SetMetadata } from '@nestjs/common';

export const ANSWERED_ANEW = Symbol('answeredAnew');

/**
 * For a changing route whose answer must not be kept, because it holds a secret or nobody is signed
 * in yet: an Idempotency-Key is not needed and not heeded.
 */
export const AnsweredAnew = () => SetMetadata(ANSWERED_ANEW, true);

/** For a POST that changes nothing and only has its question in the body. */
export const ReadsOnly = AnsweredAnew;
