import type { Bilingual } from '@tidu/domain';

export type SpreadsheetErrorCode =
  | 'file.empty'
  | 'file.too-large'
  | 'file.encoding'
  | 'file.not-a-spreadsheet'
  | 'file.old-excel'
  | 'file.damaged'
  | 'file.no-sheet';

/** A file that cannot be read as a table: why, and what its owner can do. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';

  /** @param line where in the file, from 1; null when it is about the whole file */
  constructor(
    readonly code: SpreadsheetErrorCode,
    readonly bilingual: Bilingual,
    readonly line: number | null = null,
    cause?: unknown,
  ) {
    super(`${code}: ${bilingual.en}`, { cause });
  }
}
