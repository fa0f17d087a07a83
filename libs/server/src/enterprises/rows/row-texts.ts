import type { SpreadsheetCell } from '@tidu/documents';
import { type AbsentTexts, hasControlCharacters, textOf } from './cell-text';
import type { RowFinding } from './finding';
import { controlCharacters, missingValue, tooLong } from './row-faults';
import type { RowFindings } from './row-findings';

/** Gives the cell of a column. */
export type CellOf = (column: string) => SpreadsheetCell;

const LENGTH_LIMIT = 200;

/** The short texts of one row, such as names and codes. */
export class RowTexts {
  constructor(
    private readonly cellOf: CellOf,
    private readonly absent: AbsentTexts,
    readonly findings: RowFindings,
  ) {}

  /** Undefined when the cell has no value, or after a fault. */
  optional(column: string): string | undefined {
    const text = textOf(this.cellOf(column), column, this.findings);
    if (this.absent.has(text)) return undefined;
    if (hasControlCharacters(text)) this.findings.fault(controlCharacters(column, text));
    else if (text.length > LENGTH_LIMIT) this.findings.fault(tooLong(column, text, LENGTH_LIMIT));
    else return text;
    return undefined;
  }

  /** Undefined after a fault; `missing` describes the one of an empty cell. */
  required(
    column: string,
    missing: (column: string) => RowFinding = missingValue,
  ): string | undefined {
    const before = this.findings.faults.length;
    const text = this.optional(column);
    if (text === undefined && this.findings.faults.length === before) {
      this.findings.fault(missing(column));
    }
    return text;
  }
}
