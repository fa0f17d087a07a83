import { ProblemError, StartupError } from '@tidu/platform';

/** Tells why a command failed and ends with status 1; what can be mended, in both languages. */
export function reportFailure(error: unknown): never {
  if (error instanceof StartupError || error instanceof ProblemError) {
    const { zh, en } = error.bilingual;
    console.error(`${zh}\n${en}`);
  } else {
    console.error(error);
  }
  process.exit(1);
}
