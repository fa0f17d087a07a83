import { xmlAttribute, xmlText } from './xlsx-text';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What kind of part each file of the archive is. Source: ECMA-376 part 2, 7. */
export function contentTypesXml(): string {
  return (
    `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
    '</Types>'
  );
}

export function packageRelationsXml(): string {
  return relations([['officeDocument', 'xl/workbook.xml']]);
}

export function workbookRelationsXml(): string {
  return relations([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]);
}

/**
 * The workbook with one sheet, its filter, and its header repeated on every printed page.
 *
 * @param headerLine number of the header row, from 1
 * @param table range of header and rows, such as `$A$3:$I$10`
 */
export function workbookXml(sheet: string, headerLine: number, table: string): string {
  const quoted = xmlText(`'${sheet.replaceAll("'", "''")}'`);
  return (
    `${PROLOGUE}<workbook xmlns="${SHEET}" xmlns:r="${DOCUMENT}/relationships">` +
    `<sheets><sheet name="${xmlAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${table}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$${headerLine}:$${headerLine}</definedName>` +
    '</definedNames></workbook>'
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/relationships/${type}" Target="${target}"/>`,
  );
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
