import type { Bilingual } from '@tidu/domain';

export type StartupErrorCode =
  | 'configuration.invalid'
  | 'postgres.no-binaries'
  | 'postgres.no-account'
  | 'postgres.home-unusable'
  | 'postgres.password-lost'
  | 'postgres.version-mismatch'
  | 'postgres.disk-full'
  | 'postgres.busy'
  | 'postgres.not-created'
  | 'postgres.not-started'
  | 'postgres.not-stopped'
  | 'serve.port-taken'
  | 'serve.address-refused'
  | 'serve.already-running'
  | 'serve.program-fails'
  | 'serve.not-ready';

/** Keeps the product from starting; whoever starts it can mend it and is told how. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    readonly code: StartupErrorCode,
    readonly bilingual: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${bilingual.en}`, options);
  }
}
