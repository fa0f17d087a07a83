export { renderSheetMarkdown } from './assessments/render-sheet-markdown';
export { renderSheetPdf } from './assessments/render-sheet-pdf';
export {
  MANIFEST_FILE,
  MANIFEST_FORMAT,
  ROSTER_FILES,
  type RosterFile,
  type RosterFileName,
  type RosterManifest,
} from './rosters/roster-manifest';
export type { RosterCell, RosterColumn, RosterTable } from './rosters/roster-table';
export { renderRosterCsv } from './rosters/render-roster-csv';
export { renderRosterXlsx } from './rosters/render-roster-xlsx';
export { type RosterSource, writeRosterFolder } from './rosters/write-roster-folder';
export {
  type RosterFinding,
  type RosterProblem,
  type RosterVerdict,
  verifyRosterFolder,
} from './rosters/verify-roster-folder';
export { openSpreadsheet } from './spreadsheets/open-spreadsheet';
export type {
  Spreadsheet,
  SpreadsheetCell,
  SpreadsheetOptions,
  SpreadsheetRow,
} from './spreadsheets/spreadsheet';
export { SpreadsheetError, type SpreadsheetErrorCode } from './spreadsheets/spreadsheet-error';
