import { ZipDamage } from '../../archives/zip-damage';
import { readZipDirectory, type ZipEntry } from '../../archives/zip-directory';
import { zipEntryContent } from '../../archives/zip-reading';
import { type IsDateStyle, readDateStyles } from './cell-formats';
import { localName, readXml, type XmlAttributes, type XmlListener } from './xml-reading';

const LARGEST_PART = 32 * 1024 * 1024;

export interface WorkbookSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly entry: ZipEntry;
}

/** What must be known of a workbook before its sheets can be read. */
export interface Workbook {
  readonly path: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedStrings: ZipEntry | null;
  readonly isDateStyle: IsDateStyle;
  /** Whether its dates count from 1904 instead of 1900. */
  readonly is1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** A sound archive that holds something else than an .xlsx workbook. */
export class NotAWorkbook extends Error {
  override readonly name = 'NotAWorkbook';
}

/**
 * Reads the parts of the workbook at `path` that say where its sheets are.
 *
 * @throws NotAWorkbook, ZipDamage, XmlDamage
 * Source: ECMA-376 part 1, 12.3 (package) and 18.2 (workbook).
 */
export async function readWorkbook(path: string): Promise<Workbook> {
  const parts = new Parts(path, await readZipDirectory(path));
  const main = [...(await parts.relations('')).values()].find(
    ({ type }) => type === 'officeDocument',
  );
  if (main === undefined || !/\.xml$/i.test(main.target))
    throw new NotAWorkbook('no workbook part');
  const relations = await parts.relations(main.target);
  const book = parseWorkbook(await parts.content(main.target));
  const byType = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type);
  const styles = byType('styles');
  const strings = byType('sharedStrings');
  return {
    path,
    is1904: book.is1904,
    sheets: book.sheets.flatMap(({ name, isVisible, relation }) => {
      const part = relations.get(relation);
      return part?.type === 'worksheet'
        ? [{ name, isVisible, entry: parts.entry(part.target) }]
        : [];
    }),
    sharedStrings: strings === undefined ? null : parts.entry(strings.target),
    isDateStyle:
      styles === undefined ? () => false : readDateStyles(await parts.content(styles.target)),
  };
}

class Parts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly path: string,
    entries: readonly ZipEntry[],
  ) {
    // Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
    this.entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  entry(path: string): ZipEntry {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined)
      throw new ZipDamage('truncated', `the workbook lacks its part ${path}`);
    return entry;
  }

  content(path: string): Promise<Buffer> {
    return zipEntryContent(this.path, this.entry(path), LARGEST_PART);
  }

  /** The relations of a part by id; those of the whole package for the empty path. */
  async relations(path: string): Promise<Map<string, Relation>> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const entry = this.entries.get(`${folder}_rels/${path.slice(slash)}.rels`.toLowerCase());
    if (entry === undefined) return new Map();
    return parseRelations(await zipEntryContent(this.path, entry, LARGEST_PART), folder);
  }
}

function parseRelations(xml: Buffer, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  eachElement(xml, (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship') return;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    relations.set(Id, { type, target: resolved(folder, Target) });
  });
  return relations;
}

function eachElement(xml: Buffer, open: XmlListener['open']): void {
  readXml(xml, { open, close: () => undefined });
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : (folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function parseWorkbook(xml: Buffer) {
  const sheets: { name: string; isVisible: boolean; relation: string }[] = [];
  const found = { workbook: false, is1904: false };
  eachElement(xml, (element, attributes) => {
    const { name = '', state = 'visible', date1904 = '' } = attributes;
    if (element === 'workbook') found.workbook = true;
    if (element === 'workbookPr') found.is1904 = /^(1|true)$/.test(date1904);
    if (element !== 'sheet') return;
    sheets.push({ name, isVisible: state === 'visible', relation: relationId(attributes) });
  });
  if (!found.workbook) throw new NotAWorkbook('its main part is no workbook');
  return { sheets, is1904: found.is1904 };
}

/** The attribute `id` that has a prefix, mostly `r:id`. */
function relationId(attributes: XmlAttributes): string {
  const found = Object.entries(attributes).find(([name]) => localName(name) === 'id');
  return found?.[1] ?? '';
}
