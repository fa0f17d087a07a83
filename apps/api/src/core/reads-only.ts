import { SetMetadata } from '@nestjs/common';

export const READS_ONLY = Symbol('readsOnly');

/**
 * For a POST that changes nothing and only has its question in the body: it needs no
 * Idempotency-Key, and its answer is not kept.
 */
export const ReadsOnly = () => SetMetadata(READS_ONLY, true);
