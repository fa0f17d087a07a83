import { expect } from '@playwright/test';
import type { ImportMappingView, ImportRunView } from '@tidu/contracts';
import type { Caller } from './caller';

/** A table in the form that an import mapping takes; columns that are not given stay empty. */
export async function tableFor(
  caller: Caller,
  mapping: string,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Buffer> {
  const mappings = await caller.get<ImportMappingView[]>('/import-mappings');
  const columns = mappings.find(({ name }) => name === mapping)?.columns ?? [];
  const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;
  const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return Buffer.from(line(columns) + body.join(''));
}

interface Import {
  readonly mapping: string;
  readonly file: string;
  readonly table: Buffer;
  readonly dryRun: boolean;
}

/** An import, ended. */
export async function runImport(
  caller: Caller,
  { mapping, file, table, dryRun }: Import,
): Promise<ImportRunView> {
  const path = `/imports?mapping=${mapping}&dryRun=${dryRun}`;
  const { id } = await caller.send<ImportRunView>('POST', path, {
    multipart: { file: { name: file, mimeType: 'text/csv', buffer: table } },
  });
  let run: ImportRunView | undefined;
  await expect
    .poll(async () => {
      run = await caller.get<ImportRunView>(`/imports/${id}`);
      return run.status;
    })
    .toBe('completed');
  if (!run) throw new Error(`import ${id} was not found`);
  return run;
}
