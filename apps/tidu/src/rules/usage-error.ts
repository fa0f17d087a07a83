import type { Bilingual } from '@tidu/domain';

/** A command that cannot run as it was asked for; status 2, told in both languages. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    /** Stable code of what is wrong. */
    readonly code: string,
    readonly bilingual: Bilingual,
    options?: ErrorOptions,
  ) {
    super(bilingual.en, options);
  }
}

/** Ends a command whose input was usable but whose answer is no. */
export const STATUS_NO = 1;
/** Ends a command that could not run, or not to its end. */
export const STATUS_NOT_RUN = 2;

/**
 * Runs the body of a command that needs no database; what its user can mend is told on standard
 * error, in both languages.
 */
export async function withoutDatabase(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.bilingual.zh}\n${error.bilingual.en}\n`);
    process.exitCode = STATUS_NOT_RUN;
  }
}
