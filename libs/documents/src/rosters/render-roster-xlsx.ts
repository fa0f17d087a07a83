import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipBytes, type ZipPart } from '../archives/zip-writing';
import { gathered } from './gathered-text';
import type { RosterTable } from './roster-table';
import {
  contentTypesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './xlsx-package';
import { RosterSheet } from './xlsx-sheet';
import { stylesXml } from './xlsx-styles';

const SHEET_NAME = '名单';

/**
 * Writes the roster as a workbook (title, notes, bold frozen header with a filter, bordered rows)
 * and ends `sink`. Memory does not depend on the number of rows. The same table gives the same
 * bytes on any machine at any time: the file holds no clock, and it is compressed without zlib.
 *
 * @throws RangeError when a row does not fit the columns or a sheet cannot hold the table
 */
export async function renderRosterXlsx(table: RosterTable, sink: Writable): Promise<void> {
  await pipeline(Readable.from(zipBytes(workbookParts(table))), sink);
}

function* workbookParts(table: RosterTable): Generator<ZipPart> {
  const sheet = new RosterSheet(table);
  yield { path: '[Content_Types].xml', text: [contentTypesXml()] };
  yield { path: '_rels/.rels', text: [packageRelationsXml()] };
  yield { path: 'xl/_rels/workbook.xml.rels', text: [workbookRelationsXml()] };
  yield { path: 'xl/styles.xml', text: [stylesXml()] };
  yield { path: 'xl/worksheets/sheet1.xml', text: gathered(sheet.xml()) };
  // Last, because only now is it known how far the filter reaches.
  const text = [workbookXml(SHEET_NAME, sheet.headerLine, sheet.range.absolute)];
  yield { path: 'xl/workbook.xml', text };
}
