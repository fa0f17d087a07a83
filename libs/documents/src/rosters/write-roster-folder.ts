import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { canonicalJson } from './canonical-json';
import { fileDigest } from './file-digest';
import { renderRosterCsv } from './render-roster-csv';
import { renderRosterXlsx } from './render-roster-xlsx';
import {
  MANIFEST_FILE,
  MANIFEST_FORMAT,
  ROSTER_FILES,
  type RosterFile,
  type RosterFileName,
  type RosterManifest,
} from './roster-manifest';
import type { RosterTable } from './roster-table';

/** What to write into a roster folder. */
export interface RosterSource {
  /** Such as `cultivation`. */
  readonly kind: string;
  /** What the roster is made from: JSON values only, and nothing that a second run would change. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Called once for each file, because the rows of a table can be read once only. */
  readonly table: () => RosterTable | Promise<RosterTable>;
}

const RENDERERS: Readonly<
  Record<RosterFileName, (table: RosterTable, sink: Writable) => Promise<void>>
> = {
  'roster.csv': renderRosterCsv,
  'roster.xlsx': renderRosterXlsx,
};

/**
 * Writes roster.xlsx, roster.csv and manifest.json into `folder`, which need not exist. The files
 * are made beside it and moved in when all of them are complete; whatever else is in the folder
 * stays. A run that is cut off between the moves leaves files that `verifyRosterFolder` reports.
 *
 * @throws RangeError when the table does not fit a file, or its factory gives different tables
 * @throws TypeError when the inputs are not JSON values
 */
export async function writeRosterFolder(
  folder: string,
  source: RosterSource,
): Promise<RosterManifest> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const manifest = await writeDraft(draft, source);
    await mkdir(target, { recursive: true });
    // The manifest comes last: until then the folder does not pass as complete.
    for (const name of [...ROSTER_FILES, MANIFEST_FILE]) {
      await rename(join(draft, name), join(target, name));
    }
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeDraft(draft: string, source: RosterSource): Promise<RosterManifest> {
  const files: RosterFile[] = [];
  let shape: Shape | null = null;
  for (const name of ROSTER_FILES) {
    const written = await writeFileOf(await source.table(), name, join(draft, name));
    if (shape !== null && !isSameShape(shape, written)) {
      throw new RangeError(`${name} got another table than the file before it`);
    }
    shape = written;
    files.push({ name, ...(await fileDigest(join(draft, name))) });
  }
  const { kind, inputs } = source;
  const { rows, columns } = shape ?? { rows: 0, columns: [] };
  const manifest: RosterManifest = { format: MANIFEST_FORMAT, kind, inputs, rows, columns, files };
  await writeFile(join(draft, MANIFEST_FILE), canonicalJson(manifest), { flush: true });
  return manifest;
}

interface Shape {
  readonly rows: number;
  readonly columns: readonly string[];
}

async function writeFileOf(table: RosterTable, name: RosterFileName, path: string): Promise<Shape> {
  let rows = 0;
  async function* counted() {
    for await (const row of table.rows) {
      rows++;
      yield row;
    }
  }
  const sink = createWriteStream(path, { flush: true });
  await RENDERERS[name]({ ...table, rows: counted() }, sink);
  return { rows, columns: table.columns.map(({ title }) => title) };
}

function isSameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns.join('\0') === b.columns.join('\0');
}
