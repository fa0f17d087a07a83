import type { ImportErrorQuery, ImportStatus } from '@tidu/contracts';

/** The largest file that the API takes. */
export const LARGEST_FILE_BYTES = 100 * 1024 * 1024;

export type ImportSeverity = ImportErrorQuery['severity'];

export interface ImportRequest {
  readonly file: File;
  /** Name of a stored mapping, or a mapping file of one's own. */
  readonly mapping: string | File;
  readonly dryRun: boolean;
}

/** Whether nothing more will happen to an import. */
export function isEnded(status: ImportStatus): boolean {
  return status === 'completed' || status === 'failed';
}

/** What makes two requests the same action of the user. */
export function contentOf({ file, mapping, dryRun }: ImportRequest): string {
  const sign = (of: File): string => `${of.name}/${of.size}/${of.lastModified}`;
  return JSON.stringify([sign(file), mapping instanceof File ? sign(mapping) : mapping, dryRun]);
}
