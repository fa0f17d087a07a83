import { ZipDamage } from '../../archives/zip-damage';
import { type ZipEntry } from '../../archives/zip-directory';
import { zipEntryBytes } from '../../archives/zip-reading';
import { damaged, noSheet, notASpreadsheet, oldExcel, unpacksTooLarge } from '../refusals';
import type { Spreadsheet, SpreadsheetRow } from '../spreadsheet';
import type { SheetContext } from './cell-draft';
import { readSharedStrings } from './shared-strings';
import { sheetRows } from './sheet-rows';
import { NotAWorkbook, readWorkbook, type Workbook } from './workbook';
import { XmlDamage } from './xml-reading';

/** Texts of a workbook are held in memory while it is read. */
const LARGEST_TEXTS = 256 * 1024 * 1024;
const LARGEST_SHEET = 2 * 1024 * 1024 * 1024;
const ALWAYS_ALLOWED = 16 * 1024 * 1024;
/** Sheets of real tables pack 10 to 30 fold; only a bomb packs a large one beyond 100 fold. */
const HIGHEST_RATIO = 100;

/**
 * The workbook at `path`.
 *
 * @param wanted number from 0 or name of the sheet; the first visible one when absent
 * @throws SpreadsheetError
 */
export async function openXlsx(
  path: string,
  fileName: string,
  wanted: number | string | undefined,
): Promise<Spreadsheet> {
  try {
    const workbook = await readWorkbook(path);
    const sheet = chosenSheet(workbook, wanted);
    if (sheet === undefined) {
      const names = workbook.sheets.map(({ name }) => name);
      throw noSheet(fileName, wanted ?? 0, names);
    }
    const { isDateStyle, is1904 } = workbook;
    const context = { sharedStrings: await textsOf(workbook), isDateStyle, is1904 };
    const rows = () => rowsOf(path, sheet.entry, context, fileName);
    return { format: 'xlsx', encoding: null, rows };
  } catch (error) {
    throw refusal(error, fileName);
  }
}

function chosenSheet(workbook: Workbook, wanted: number | string | undefined) {
  if (wanted === undefined) return workbook.sheets.find(({ isVisible }) => isVisible);
  if (typeof wanted === 'number') return workbook.sheets[wanted];
  return workbook.sheets.find(({ name }) => name === wanted);
}

async function textsOf({ path, sharedStrings }: Workbook): Promise<string[]> {
  if (sharedStrings === null) return [];
  const limit = limitOf(sharedStrings, LARGEST_TEXTS);
  return readSharedStrings(zipEntryBytes(path, sharedStrings, limit));
}

async function* rowsOf(
  path: string,
  sheet: ZipEntry,
  context: SheetContext,
  fileName: string,
): AsyncGenerator<SpreadsheetRow> {
  try {
    yield* sheetRows(zipEntryBytes(path, sheet, limitOf(sheet, LARGEST_SHEET)), context);
  } catch (error) {
    throw refusal(error, fileName);
  }
}

function limitOf(entry: ZipEntry, largest: number): number {
  return Math.min(largest, ALWAYS_ALLOWED + HIGHEST_RATIO * entry.compressedSize);
}

function refusal(error: unknown, fileName: string): unknown {
  if (error instanceof NotAWorkbook) return notASpreadsheet(fileName, error);
  if (error instanceof XmlDamage) return damaged(fileName, error);
  if (!(error instanceof ZipDamage)) return error;
  if (error.fault === 'too-large') return unpacksTooLarge(fileName, error);
  return error.fault === 'encrypted' ? oldExcel(fileName) : damaged(fileName, error);
}
