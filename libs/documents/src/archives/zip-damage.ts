import { errorCode } from '../error-code';

/** Why an archive cannot be read. */
export type ZipFault = 'truncated' | 'altered' | 'encrypted' | 'method' | 'too-large';

/** An archive that breaks the zip format or a limit set by its reader. */
export class ZipDamage extends Error {
  override readonly name = 'ZipDamage';

  constructor(
    readonly fault: ZipFault,
    detail: string,
    cause?: unknown,
  ) {
    super(`${fault}: ${detail}`, { cause });
  }
}

/**
 * What a failure of the libraries says of the archive. yauzl throws plain errors without a code and
 * zlib codes with `Z_`; anything else (a disk that fails, an error of ours) stays what it is.
 */
export function zipDamageOf(error: unknown, fault: ZipFault): unknown {
  const isOfYauzl = error instanceof Error && error.name === 'Error' && errorCode(error) === '';
  const isOfZlib = errorCode(error).startsWith('Z_');
  return isOfYauzl || isOfZlib ? new ZipDamage(fault, (error as Error).message, error) : error;
}
