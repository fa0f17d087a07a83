import {
  DivisionStore,
  type ImportCounts,
  ImportStaging,
  IndustryStore,
  mergeStaged,
  type Transaction,
} from '@tidu/data-access';
import {
  openSpreadsheet,
  type Spreadsheet,
  SpreadsheetError,
  type SpreadsheetRow,
} from '@tidu/documents';
import { DivisionTree, type Jurisdiction } from '@tidu/domain';
import type { ImportMapping } from '../mapping/import-mapping';
import { noHeader, noRows } from '../rows/file-faults';
import { type Finding, ImportRefused } from '../rows/finding';
import { Header } from '../rows/header';
import { RowReader } from '../rows/row-reader';
import { FindingLog } from './finding-log';
import { ImportTally } from './import-tally';
import { type ReadRow, stageRows } from './stage-rows';

export interface ImportInput {
  readonly path: string;
  /** What its owner calls the file. */
  readonly fileName: string;
  /** 64 hex digits */
  readonly fileSha256: string;
  readonly mapping: ImportMapping;
  readonly maxBytes: number;
  /** Where the enterprises may be; null: anywhere. */
  readonly jurisdiction: Jurisdiction | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Called after each batch of rows. */
  readonly onProgress?: (counts: ImportCounts) => Promise<void>;
}

export interface ImportOutcome {
  readonly encoding: string | null;
  readonly counts: ImportCounts;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Rows that are checked, looked up and staged at a time. */
const BATCH_ROWS = 500;

/**
 * Takes a file into the enterprises and facts of one transaction, in the memory of one batch.
 * Rows with faults are left out, the others are taken. Waits for other imports to end.
 *
 * @throws ImportRefused when the file as a whole cannot be taken; the caller must roll back
 */
export async function importFile(
  tx: Transaction,
  input: ImportInput,
  { signal, onProgress }: ImportOptions = {},
): Promise<ImportOutcome> {
  const findings = new FindingLog();
  const tally = new ImportTally();
  const staging = await ImportStaging.open(tx, signal);
  const spreadsheet = await refusing(() => openInput(input));
  for await (const batch of readBatches(tx, spreadsheet, input)) {
    signal?.throwIfAborted();
    await stageRows(batch, { staging, tally, findings, jurisdiction: input.jurisdiction });
    await onProgress?.(tally.countsWith(findings));
  }
  const { mapping, fileName, fileSha256, today } = input;
  const merged = await mergeStaged(tx, { ...mapping.source, fileName, fileSha256 }, today);
  const counts = tally.countsWith(findings, merged);
  if (counts.read === 0) throw new ImportRefused([noRows()]);
  return {
    encoding: spreadsheet.encoding,
    counts,
    errors: findings.list('error'),
    warnings: findings.list('warning'),
  };
}

function openInput({ path, fileName, mapping, maxBytes }: ImportInput): Promise<Spreadsheet> {
  const { sheet, encoding, delimiter } = mapping.file;
  return openSpreadsheet(
    { path, fileName },
    {
      // People count sheets from 1.
      sheet: typeof sheet === 'number' ? sheet - 1 : (sheet ?? undefined),
      encoding,
      delimiter: delimiter === 'tab' ? '\t' : (delimiter ?? undefined),
      maxBytes,
    },
  );
}

async function* readBatches(
  tx: Transaction,
  spreadsheet: Spreadsheet,
  { mapping, today }: ImportInput,
): AsyncGenerator<ReadRow[]> {
  const divisions = new DivisionTree(await new DivisionStore().list(tx));
  const industries = await new IndustryStore().list(tx);
  const reference = { divisions, industries: new Set(industries.map(({ code }) => code)), today };
  let reader: RowReader | undefined;
  let batch: ReadRow[] = [];
  for await (const row of refusingRows(spreadsheet.rows())) {
    if (row.line < (mapping.file.headerRow ?? 0)) continue;
    if (!reader) {
      reader = new RowReader(mapping, readHeader(row, mapping), reference);
      continue;
    }
    batch.push({ line: row.line, ...reader.read(row) });
    if (batch.length === BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
  if (!reader) throw new ImportRefused([noHeader(mapping.file.headerRow ?? 1)]);
  if (batch.length > 0) yield batch;
}

function readHeader(row: SpreadsheetRow, mapping: ImportMapping): Header {
  const { headerRow } = mapping.file;
  if (headerRow !== null && row.line !== headerRow) throw new ImportRefused([noHeader(headerRow)]);
  return Header.read(row, mapping);
}

async function* refusingRows(rows: AsyncGenerator<SpreadsheetRow>): AsyncGenerator<SpreadsheetRow> {
  try {
    yield* rows;
  } catch (error) {
    throw asRefusal(error);
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof SpreadsheetError)) return error;
  const { code, line, bilingual } = error;
  return new ImportRefused([
    { rule: code, line, column: null, value: null, message: () => bilingual },
  ]);
}
