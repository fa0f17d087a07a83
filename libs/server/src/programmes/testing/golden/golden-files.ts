import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '@tidu/policy';
import { parse } from 'yaml';
import { expandTable } from './expand-table';
import type { GoldenTable } from './golden-table';

const TABLES = join(__dirname, 'tables');
export const GOLDEN_FILES = join(__dirname, 'files');

export interface GoldenFile {
  readonly name: string;
  readonly text: string;
}

/** The tables in the order of their packs. */
export function readGoldenTables(): readonly GoldenTable[] {
  return readdirSync(TABLES)
    .sort()
    .map((name) => parse(readFileSync(join(TABLES, name), 'utf8')) as GoldenTable);
}

/** `CN-GRADIENT-2022.innovative.review`. */
export function goldenName(pack: string, procedure: Procedure): string {
  return `${pack.replace('/', '.')}.${procedure}`;
}

/** Two files a pack and procedure: facts that `tidu evaluate` takes, and what must come of them. */
export function goldenFiles(table: GoldenTable): readonly GoldenFile[] {
  return table.procedures.flatMap((procedure) => {
    const cases = expandTable(table, procedure);
    const name = goldenName(table.pack, procedure);
    return [
      { name: `${name}.facts.ndjson`, text: toLines(cases.map(({ facts }) => facts)) },
      { name: `${name}.expected.ndjson`, text: toLines(cases.map(({ expected }) => expected)) },
    ];
  });
}

function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
