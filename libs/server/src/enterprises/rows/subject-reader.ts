import type { SpreadsheetCell } from '@tidu/documents';
import { type CreditCode, type DivisionTree, readCreditCode } from '@tidu/domain';
import type { ImportMapping } from '../mapping/import-mapping';
import { type AbsentTexts, hasControlCharacters, textOf, toHalfWidth } from './cell-text';
import { readDate, readYear } from './date-text';
import type { RowSubject } from './parsed-row';
import {
  ambiguousDivision,
  controlCharacters,
  doubtfulCreditCode,
  missingName,
  missingValue,
  notADate,
  notANumber,
  tooLong,
  unknownDivision,
  unknownIndustry,
  wrongCreditCode,
  wrongYear,
} from './row-faults';
import type { RowFindings } from './row-findings';

/** What a file is read against. */
export interface ImportReference {
  readonly divisions: DivisionTree;
  /** Codes of GB/T 4754-2017. */
  readonly industries: ReadonlySet<string>;
  /** `YYYY-MM-DD`, the day of the import. */
  readonly today: string;
}

/** Gives the cell of a column. */
export type CellOf = (column: string) => SpreadsheetCell;

const TEXT_LIMIT = 200;
/** Early enough for any enterprise, also with a column that speaks of years before. */
const FIRST_YEAR = 1970;

/** Reads from a row which enterprise it is about, and of when. */
export class SubjectReader {
  constructor(
    private readonly mapping: ImportMapping,
    private readonly reference: ImportReference,
    private readonly absent: AbsentTexts,
  ) {}

  /** The year that the row names; undefined when the mapping knows none, or after a fault. */
  readYear(cellOf: CellOf, findings: RowFindings): number | undefined {
    const column = this.mapping.year;
    if (column === null) return undefined;
    const text = this.required(column, cellOf, findings);
    if (text === undefined) return undefined;
    const year = readYear(text);
    if (year === undefined) findings.fault(notANumber(column, text));
    else if (this.isYearPossible(year, column, text, findings)) return year;
    return undefined;
  }

  readAsOf(cellOf: CellOf, findings: RowFindings): string | undefined {
    const column = this.mapping.asOf;
    if (column === null) return undefined;
    const text = this.required(column, cellOf, findings);
    if (text === undefined) return undefined;
    const date = readDate(text);
    if (date === undefined) findings.fault(notADate(column, text));
    else if (this.isYearPossible(Number(date.slice(0, 4)), column, text, findings)) return date;
    return undefined;
  }

  /** Undefined after a fault. */
  read(
    cellOf: CellOf,
    year: number | undefined,
    asOf: string | undefined,
    findings: RowFindings,
  ): RowSubject | undefined {
    const creditCode = this.readCreditCode(cellOf, findings);
    const identifiers = this.readIdentifiers(cellOf, findings);
    const name = this.readName(cellOf, findings);
    const divisionCode = this.readDivision(cellOf, findings);
    const industryCode = this.readIndustry(cellOf, findings);
    const { identity } = this.mapping;
    const shownColumn = (creditCode && identity.creditCode) ?? identity.identifiers[0]?.column;
    const column = shownColumn ?? identity.creditCode ?? '';
    if (!creditCode && identifiers.length === 0 && findings.faults.length === 0) {
      findings.fault(missingValue(identity.creditCode ?? column));
    }
    if (findings.faults.length > 0) return undefined;
    return {
      creditCode,
      identifiers,
      shownColumn: column,
      shownValue: creditCode?.code ?? identifiers[0]?.value ?? '',
      name,
      divisionCode,
      industryCode,
      ...this.timesOf(year, asOf),
    };
  }

  private timesOf(year: number | undefined, asOf: string | undefined) {
    const { today } = this.reference;
    const yearEnd = year === undefined ? today : `${year}-12-31`;
    return {
      period: year === undefined ? (asOf ?? '') : String(year),
      knownFrom: asOf ?? (year === undefined ? today : `${year}-01-01`),
      day: asOf ?? (yearEnd < today ? yearEnd : today),
    };
  }

  private isYearPossible(
    year: number,
    column: string,
    text: string,
    findings: RowFindings,
  ): boolean {
    const lastYear = Number(this.reference.today.slice(0, 4));
    if (year >= FIRST_YEAR && year <= lastYear) return true;
    findings.fault(wrongYear(column, text, FIRST_YEAR, lastYear));
    return false;
  }

  private readCreditCode(cellOf: CellOf, findings: RowFindings): CreditCode | undefined {
    const column = this.mapping.identity.creditCode;
    if (column === null) return undefined;
    const text = this.optional(column, cellOf, findings);
    if (text === undefined) return undefined;
    const code = readCreditCode(text);
    if (!code) findings.fault(wrongCreditCode(column, text));
    else if (code.check === 'invalid') findings.remark(doubtfulCreditCode(column, text));
    return code;
  }

  private readIdentifiers(cellOf: CellOf, findings: RowFindings): RowSubject['identifiers'] {
    return this.mapping.identity.identifiers.flatMap(({ scheme, column }) => {
      const value = this.optional(column, cellOf, findings);
      return value === undefined ? [] : [{ scheme, value: toHalfWidth(value) }];
    });
  }

  private readName(cellOf: CellOf, findings: RowFindings): string {
    const column = this.mapping.name;
    const before = findings.faults.length;
    const text = this.optional(column, cellOf, findings);
    if (text === undefined && findings.faults.length === before) {
      findings.fault(missingName(column));
    }
    return text ?? '';
  }

  private readDivision(cellOf: CellOf, findings: RowFindings): string {
    const { column, fallback } = this.mapping.division;
    const before = findings.faults.length;
    const own = this.optional(column, cellOf, findings);
    const used = own === undefined && fallback !== null ? fallback : column;
    const text = own ?? (fallback === null ? undefined : this.optional(fallback, cellOf, findings));
    if (text === undefined) {
      if (findings.faults.length === before) findings.fault(missingValue(column));
      return '';
    }
    const answer = this.reference.divisions.lookUp(text);
    if ('found' in answer) return answer.found.code;
    findings.fault(
      'ambiguous' in answer
        ? ambiguousDivision(
            used,
            text,
            answer.ambiguous.map(({ code }) => code),
          )
        : unknownDivision(used, text),
    );
    return '';
  }

  private readIndustry(cellOf: CellOf, findings: RowFindings): string | null {
    const column = this.mapping.industry;
    const text = column === null ? undefined : this.optional(column, cellOf, findings);
    if (column === null || text === undefined) return null;
    const plain = toHalfWidth(text).trim().toUpperCase();
    // C3412 is how forms write class 3412 with its section.
    const code = /^[A-T]\d{2,4}$/.test(plain) ? plain.slice(1) : plain;
    if (this.reference.industries.has(code)) return code;
    findings.fault(unknownIndustry(column, text));
    return null;
  }

  private required(column: string, cellOf: CellOf, findings: RowFindings): string | undefined {
    const before = findings.faults.length;
    const text = this.optional(column, cellOf, findings);
    if (text === undefined && findings.faults.length === before) {
      findings.fault(missingValue(column));
    }
    return text;
  }

  /** Undefined when the cell has no value, or after a fault. */
  private optional(column: string, cellOf: CellOf, findings: RowFindings): string | undefined {
    const text = textOf(cellOf(column), column, findings);
    if (this.absent.has(text)) return undefined;
    if (hasControlCharacters(text)) findings.fault(controlCharacters(column, text));
    else if (text.length > TEXT_LIMIT) findings.fault(tooLong(column, text, TEXT_LIMIT));
    else return text;
    return undefined;
  }
}
