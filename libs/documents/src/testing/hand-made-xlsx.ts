import { zipBytes } from '../archives/zip-writing';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, to be replaced or left out (`null`) one by one. */
export type XlsxParts = Readonly<Record<string, string | null>>;

/** A workbook whose only sheet `名单` has this XML inside `<sheetData>`. */
export function xlsxWithRows(rows: string, parts: XlsxParts = {}): Promise<Buffer> {
  return xlsx({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  });
}

/** A workbook of these parts; those not named are the plainest possible. */
export function xlsx(parts: XlsxParts): Promise<Buffer> {
  const all: XlsxParts = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ...(parts['xl/styles.xml'] === undefined ? [] : ([['styles', 'styles.xml']] as const)),
      ...(parts['xl/sharedStrings.xml'] === undefined
        ? []
        : ([['sharedStrings', 'sharedStrings.xml']] as const)),
    ]),
    ...parts,
  };
  return zip(all);
}

/** A zip archive of these texts. */
export async function zip(parts: XlsxParts): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const texts = Object.entries(parts).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text: [text] }],
  );
  for await (const chunk of zipBytes(texts)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${TYPE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;
}
