import { Injectable } from '@angular/core';
import type { ImportRunView } from '@tidu/contracts';
import type { ImportRequest } from './import-request';

/**
 * The file of the last trial import, kept while the pages are open, so that the import in earnest
 * takes the very file that was tried. Files do not survive a reload.
 */
@Injectable({ providedIn: 'root' })
export class ImportDraft {
  private tried: { readonly run: string; readonly request: ImportRequest } | undefined;

  keep(run: ImportRunView, request: ImportRequest): void {
    this.tried = { run: run.id, request };
  }

  /** The request in earnest that a trial run leads to; undefined when its file is gone. */
  earnestOf(run: ImportRunView): ImportRequest | undefined {
    return this.tried?.run === run.id ? { ...this.tried.request, dryRun: false } : undefined;
  }
}
