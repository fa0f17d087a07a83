import type { SpreadsheetCell } from '@tidu/documents';
import { errorCell, formulaCell } from './row-faults';
import type { RowFindings } from './row-findings';

/** Line breaks, tabs, invisible characters, and the mark of bytes that could not be decoded. */
const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]/;

/** Most cells: nothing to fold. */
const PLAIN = /^[ -~]*$/;

export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * Full width digits, letters, signs and spaces as half width ones. Not NFKC, which would turn the
 * footnote mark of 1234① into a digit.
 */
export function toHalfWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2212\u2013]/g, '-');
}

/**
 * What a cell says, without the spaces around it; empty when it says nothing. A formula or an error
 * value is a fault and also says nothing.
 */
export function textOf(cell: SpreadsheetCell, column: string, findings: RowFindings): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'number':
      return cell.text.trim();
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.iso;
    case 'formula':
      findings.fault(formulaCell(column, cell.text));
      return '';
    case 'error':
      findings.fault(errorCell(column, cell.text));
      return '';
  }
}

/** Texts by which a file says that there is no value. */
export class AbsentTexts {
  private readonly texts: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    this.texts = new Set(['', ...texts.map(fold)]);
  }

  has(text: string): boolean {
    return this.texts.has(fold(text));
  }
}

function fold(text: string): string {
  return toHalfWidth(text).trim().toUpperCase();
}
