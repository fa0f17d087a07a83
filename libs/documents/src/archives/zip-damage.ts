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
