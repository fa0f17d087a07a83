import { Injectable } from '@nestjs/common';
import {
  Database,
  type ImportCounts,
  type ImportRunRow,
  ImportRunStore,
  ImportStaging,
  OutboxWriter,
  type Transaction,
} from '@tidu/data-access';
import { jurisdictionOf } from '@tidu/domain';
import { Configuration, FileNotStoredError, FileStorage } from '@tidu/platform';
import { chinaToday } from '../importing/china-today';
import { toStored } from '../importing/finding-log';
import { importOrRehearse } from '../importing/import-enterprises';
import type { ImportInput, ImportOutcome } from '../importing/import-file';
import { NOTHING_COUNTED } from '../importing/import-tally';
import type { ImportMapping } from '../mapping/import-mapping';
import { fileGone, unexpectedFailure } from '../rows/file-faults';
import { type Finding, ImportRefused } from '../rows/finding';
import { importKey } from './import-key';

const PROGRESS_EVERY_MS = 1_000;

/** Does the import that somebody asked for, and keeps its report. */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRunStore,
    private readonly outbox: OutboxWriter,
    private readonly storage: FileStorage,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Imports the file, unless that was done before. What the file brings, its report and the mark
   * that the job is done commit together; a file that is refused leaves its reason only.
   */
  async execute(importId: string, signal: AbortSignal): Promise<void> {
    const run = await this.database.transaction(async (tx) => {
      await this.imports.markRunning(tx, importId);
      return this.imports.find(tx, importId);
    });
    if (!run || isEnded(run)) return this.markDone(importId);
    try {
      await this.storage.withPath(run.fileKey, (path) => this.import(run, path, signal));
    } catch (error) {
      const findings = refusalOf(error);
      if (!findings) throw error;
      await this.fail(importId, findings);
    }
  }

  /** Says on the import that it failed, after the last attempt; the cause is in the log. */
  giveUp(importId: string): Promise<void> {
    return this.fail(importId, [unexpectedFailure()]);
  }

  private async import(run: ImportRunRow, path: string, signal: AbortSignal): Promise<void> {
    const input = await this.inputOf(run, path);
    await this.database.transaction(async (tx) => {
      await ImportStaging.takeTurn(tx, signal);
      // Another run of this job may have been waited for.
      const now = await this.imports.find(tx, run.id);
      if (now && isEnded(now)) return;
      const onProgress = this.progressOf(run.id);
      const outcome = await importOrRehearse(tx, input, run.dryRun, { signal, onProgress });
      await this.keepFindings(tx, run.id, outcome);
      await this.imports.complete(tx, run.id, outcome);
      await this.outbox.markDone(tx, importKey(run.id));
    });
  }

  private async inputOf(run: ImportRunRow, path: string): Promise<ImportInput> {
    const mapping = await this.database.read((tx) => this.imports.findMapping(tx, run.id));
    return {
      path,
      fileName: run.fileName,
      fileSha256: run.fileSha256,
      // It was written by this product out of a mapping that was read.
      mapping: mapping as ImportMapping,
      maxBytes: this.configuration.importMaxBytes,
      jurisdiction: run.owner && jurisdictionOf(run.owner.level, run.owner.division),
      today: chinaToday(new Date()),
    };
  }

  /** On a connection of its own: what the import's transaction writes nobody sees before its end. */
  private progressOf(importId: string): (counts: ImportCounts) => Promise<void> {
    let reportedAt = 0;
    return async (counts) => {
      if (Date.now() - reportedAt < PROGRESS_EVERY_MS) return;
      reportedAt = Date.now();
      await this.database.transaction((tx) => this.imports.reportProgress(tx, importId, counts));
    };
  }

  private async keepFindings(
    tx: Transaction,
    importId: string,
    { errors, warnings }: Pick<ImportOutcome, 'errors' | 'warnings'>,
  ): Promise<void> {
    await this.imports.putFindings(tx, importId, 'error', toStored(errors));
    await this.imports.putFindings(tx, importId, 'warning', toStored(warnings));
  }

  private async fail(importId: string, findings: readonly [Finding, ...Finding[]]): Promise<void> {
    const [failure] = toStored(findings);
    await this.database.transaction(async (tx) => {
      const run = await this.imports.find(tx, importId);
      if (failure && run && !isEnded(run)) {
        await this.keepFindings(tx, importId, { errors: findings, warnings: [] });
        const counts = { ...NOTHING_COUNTED, errorCount: findings.length };
        await this.imports.fail(tx, importId, { failure, counts });
      }
      await this.outbox.markDone(tx, importKey(importId));
    });
  }

  private async markDone(importId: string): Promise<void> {
    await this.database.transaction((tx) => this.outbox.markDone(tx, importKey(importId)));
  }
}

function isEnded({ status }: ImportRunRow): boolean {
  return status === 'completed' || status === 'failed';
}

function refusalOf(error: unknown): readonly [Finding, ...Finding[]] | undefined {
  if (error instanceof ImportRefused) return error.findings;
  return error instanceof FileNotStoredError ? [fileGone()] : undefined;
}
