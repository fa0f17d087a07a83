import type { Bilingual } from '@tidu/domain';
import type { OwnerOffice } from '../accounts/owner-office';

export type ImportState = 'queued' | 'running' | 'completed' | 'failed';

export interface NewImportRun {
  readonly id: string;
  readonly fileName: string;
  readonly fileBytes: number;
  /** 64 hex digits */
  readonly fileSha256: string;
  /** Where the storage keeps the file. */
  readonly fileKey: string;
  readonly mappingName: string;
  /** The mapping as it was read, so that a later change of its file does not matter. */
  readonly mapping: object;
  readonly dryRun: boolean;
}

/** Rows and facts counted so far, or in the end. */
export interface ImportCounts {
  readonly read: number;
  readonly accepted: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly enterprisesCreated: number;
  readonly enterprisesChanged: number;
  readonly factsAdded: number;
  readonly factsReplaced: number;
  readonly factsUnchanged: number;
  readonly errorCount: number;
  readonly warningCount: number;
}

export interface ImportFinding {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: Bilingual;
}

export type FindingSeverity = 'error' | 'warning';

export interface ImportRunRow extends Omit<NewImportRun, 'mapping'> {
  readonly owner: OwnerOffice | null;
  readonly status: ImportState;
  readonly encoding: string | null;
  /** Empty until the first rows are read. */
  readonly report: Partial<ImportCounts>;
  readonly failure: ImportFinding | null;
  /** ISO 8601 with microseconds: also the key of the list. */
  readonly createdAt: string;
  readonly finishedAt: Date | null;
}
