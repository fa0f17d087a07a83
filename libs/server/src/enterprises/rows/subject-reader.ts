import { type CreditCode, type DivisionTree, readCreditCode } from '@tidu/domain';
import type { ImportMapping } from '../mapping/import-mapping';
import { toHalfWidth } from './cell-text';
import { readDate, readYear } from './date-text';
import type { RowSubject } from './parsed-row';
import { readDivision, readIndustry } from './place-reader';
import {
  doubtfulCreditCode,
  missingName,
  missingValue,
  notADate,
  notANumber,
  wrongCreditCode,
  wrongYear,
} from './row-faults';
import type { RowTexts } from './row-texts';

/** What a file is read against. */
export interface ImportReference {
  readonly divisions: DivisionTree;
  /** Codes of GB/T 4754-2017. */
  readonly industries: ReadonlySet<string>;
  /** `YYYY-MM-DD`, the day of the import. */
  readonly today: string;
}

/** The time that a row speaks of, as far as it names one. */
export interface RowTime {
  readonly year: number | undefined;
  /** `YYYY-MM-DD` */
  readonly asOf: string | undefined;
}

/** Early enough for any enterprise, also with a column that speaks of years before. */
const FIRST_YEAR = 1970;

/** Reads from a row which enterprise it is about, and of when. */
export class SubjectReader {
  constructor(
    private readonly mapping: ImportMapping,
    private readonly reference: ImportReference,
  ) {}

  readTime(texts: RowTexts): RowTime {
    return { year: this.readYear(texts), asOf: this.readAsOf(texts) };
  }

  /** Undefined when the row has any fault so far. */
  read(texts: RowTexts, time: RowTime): RowSubject | undefined {
    const { mapping, reference } = this;
    const creditCode = this.readCreditCode(texts);
    const identifiers = this.readIdentifiers(texts);
    const name = texts.required(mapping.name, missingName);
    const divisionCode = readDivision(mapping.division, texts, reference.divisions);
    const industryCode = readIndustry(mapping.industry, texts, reference.industries);
    const shown = this.shownIdentity(creditCode, identifiers);
    const isSound = texts.findings.faults.length === 0;
    if (isSound && shown.shownValue === '') texts.findings.fault(missingValue(shown.shownColumn));
    if (!isSound || shown.shownValue === '' || !name || !divisionCode) return undefined;
    const times = this.timesOf(time);
    return { creditCode, identifiers, ...shown, name, divisionCode, industryCode, ...times };
  }

  private shownIdentity(
    creditCode: CreditCode | undefined,
    identifiers: RowSubject['identifiers'],
  ): Pick<RowSubject, 'shownColumn' | 'shownValue'> {
    const { identity } = this.mapping;
    const [first] = identifiers;
    const column = identity.identifiers.find(({ scheme }) => scheme === first?.scheme)?.column;
    return first && !creditCode && column !== undefined
      ? { shownColumn: column, shownValue: first.value }
      : {
          shownColumn: identity.creditCode ?? identity.identifiers[0]?.column ?? '',
          shownValue: creditCode?.code ?? '',
        };
  }

  private timesOf({ year, asOf }: RowTime): Pick<RowSubject, 'period' | 'knownFrom' | 'day'> {
    const { today } = this.reference;
    const yearEnd = year === undefined ? today : `${year}-12-31`;
    return {
      period: year === undefined ? (asOf ?? '') : String(year),
      knownFrom: asOf ?? (year === undefined ? today : `${year}-01-01`),
      day: asOf ?? (yearEnd < today ? yearEnd : today),
    };
  }

  private readYear(texts: RowTexts): number | undefined {
    const column = this.mapping.year;
    const text = column === null ? undefined : texts.required(column);
    if (column === null || text === undefined) return undefined;
    const year = readYear(text);
    if (year === undefined) texts.findings.fault(notANumber(column, text));
    return year !== undefined && this.isPossible(year, column, text, texts) ? year : undefined;
  }

  private readAsOf(texts: RowTexts): string | undefined {
    const column = this.mapping.asOf;
    const text = column === null ? undefined : texts.required(column);
    if (column === null || text === undefined) return undefined;
    const date = readDate(text);
    if (date === undefined) texts.findings.fault(notADate(column, text));
    const year = Number(date?.slice(0, 4));
    return date !== undefined && this.isPossible(year, column, text, texts) ? date : undefined;
  }

  private isPossible(year: number, column: string, text: string, texts: RowTexts): boolean {
    const lastYear = Number(this.reference.today.slice(0, 4));
    if (year >= FIRST_YEAR && year <= lastYear) return true;
    texts.findings.fault(wrongYear(column, text, FIRST_YEAR, lastYear));
    return false;
  }

  private readCreditCode(texts: RowTexts): CreditCode | undefined {
    const column = this.mapping.identity.creditCode;
    const text = column === null ? undefined : texts.optional(column);
    if (column === null || text === undefined) return undefined;
    const code = readCreditCode(text);
    if (!code) texts.findings.fault(wrongCreditCode(column, text));
    else if (code.check === 'invalid') texts.findings.remark(doubtfulCreditCode(column, text));
    return code;
  }

  private readIdentifiers(texts: RowTexts): RowSubject['identifiers'] {
    return this.mapping.identity.identifiers.flatMap(({ scheme, column }) => {
      const value = texts.optional(column);
      return value === undefined ? [] : [{ scheme, value: toHalfWidth(value) }];
    });
  }
}
