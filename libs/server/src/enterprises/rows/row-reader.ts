import type { SpreadsheetCell, SpreadsheetRow } from '@tidu/documents';
import { getIndicator, type Indicator } from '@tidu/policy';
import type { ImportMapping, IndicatorColumn, SkipRule } from '../mapping/import-mapping';
import { AbsentTexts, textOf } from './cell-text';
import type { RowFinding } from './finding';
import type { Header } from './header';
import type { ParsedRow, RowFact } from './parsed-row';
import { valueWithoutColumn } from './row-faults';
import { RowFindings } from './row-findings';
import { type CellOf, RowTexts } from './row-texts';
import { type ImportReference, type RowTime, SubjectReader } from './subject-reader';
import { type ValueReader, valueReaderOf } from './value-readers';

interface CompiledColumn extends IndicatorColumn {
  readonly isSeries: boolean;
  readonly priority: number;
  readonly read: ValueReader;
}

/** Reads the rows of one file by its mapping, each by itself. */
export class RowReader {
  private readonly absent: AbsentTexts;
  private readonly subjects: SubjectReader;
  private readonly columns: readonly CompiledColumn[];

  constructor(
    private readonly mapping: ImportMapping,
    private readonly header: Header,
    reference: ImportReference,
  ) {
    this.absent = new AbsentTexts(mapping.absent);
    this.subjects = new SubjectReader(mapping, reference);
    this.columns = compile(mapping.indicators);
  }

  /** What the row says, with every fault of it; remarks do not stop it. */
  read({ cells }: SpreadsheetRow): { row: ParsedRow; remarks: readonly RowFinding[] } {
    const findings = new RowFindings();
    const cellOf: CellOf = (column) => cells[this.header.placeOf(column)] ?? EMPTY_CELL;
    this.findUnnamedValues(cells, findings);
    const skip = this.mapping.skip.find((rule) => this.isSkipped(rule, cellOf, findings));
    const row = skip && !skip.keepIdentity ? SKIPPED : this.readRow(cellOf, findings, !skip);
    const { faults, remarks } = findings;
    return { row: faults.length > 0 ? { kind: 'rejected', faults } : row, remarks };
  }

  private readRow(cellOf: CellOf, findings: RowFindings, withFacts: boolean): ParsedRow {
    const texts = new RowTexts(cellOf, this.absent, findings);
    const time = this.subjects.readTime(texts);
    const subject = this.subjects.read(texts, time);
    if (!withFacts) return { kind: 'skipped', subject };
    const facts = this.columns.flatMap((column) => this.readFact(column, cellOf, time, findings));
    // Without a subject there are faults, and the row is rejected.
    return subject ? { kind: 'accepted', subject, facts } : SKIPPED;
  }

  private readFact(
    column: CompiledColumn,
    cellOf: CellOf,
    { year, asOf }: RowTime,
    findings: RowFindings,
  ): RowFact[] {
    const text = textOf(cellOf(column.column), column.column, findings);
    if (!Object.hasOwn(column.values, text) && this.absent.has(text)) return [];
    const value = column.read(text, findings);
    if (value === undefined) return [];
    const { indicator, priority, isSeries } = column;
    const rowYear = year === undefined ? null : year + column.yearOffset;
    return isSeries
      ? [{ indicator, year: column.year ?? rowYear, asOf: null, value, priority }]
      : [{ indicator, year: null, asOf: asOf ?? `${rowYear}-12-31`, value, priority }];
  }

  private isSkipped({ column, equals }: SkipRule, cellOf: CellOf, findings: RowFindings): boolean {
    const text = textOf(cellOf(column), column, findings);
    return equals === null ? !this.absent.has(text) : equals.includes(text);
  }

  private findUnnamedValues(cells: readonly SpreadsheetCell[], findings: RowFindings): void {
    const { names } = this.header;
    for (let place = 0; place < cells.length; place += 1) {
      const cell = cells[place] ?? EMPTY_CELL;
      if (cell.kind === 'empty' || names[place]) continue;
      const text = 'text' in cell ? cell.text : textOf(cell, '', findings);
      if (text.trim() !== '') findings.fault(valueWithoutColumn(place + 1, text));
    }
  }
}

const EMPTY_CELL: SpreadsheetCell = { kind: 'empty' };
const SKIPPED: ParsedRow = { kind: 'skipped', subject: undefined };

function compile(columns: readonly IndicatorColumn[]): CompiledColumn[] {
  return columns.map((column, place) => {
    const indicator: Indicator = getIndicator(column.indicator);
    return {
      ...column,
      isSeries: indicator.kind === 'series',
      // Of several fallbacks the one named first is the best.
      priority: column.fallback ? place + 1 : 0,
      read: valueReaderOf(column, indicator),
    };
  });
}
