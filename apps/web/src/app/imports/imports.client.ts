import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ImportErrorPage,
  ImportMappingView,
  ImportRunPage,
  ImportRunView,
} from '@tidu/contracts';
import { concat, of, switchMap, type Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { followProgress } from '../api/follow-progress';
import { withActionKey } from '../api/idempotency.interceptor';
import { PAGE_SIZE } from '../paging/page-size';
import { isEnded, type ImportRequest, type ImportSeverity } from './import-request';

/** Imports 数据导入 of enterprises and their figures. */
@Injectable({ providedIn: 'root' })
export class ImportsClient {
  private readonly http = inject(HttpClient);

  mappings(): Observable<ImportMappingView[]> {
    return this.http.get<ImportMappingView[]>(apiUrl('import-mappings'));
  }

  list(after: string | undefined): Observable<ImportRunPage> {
    return this.http.get<ImportRunPage>(apiUrl('imports'), {
      params: queryOf({ after, limit: PAGE_SIZE }),
    });
  }

  start({ file, mapping, dryRun }: ImportRequest, key: string): Observable<ImportRunView> {
    const form = new FormData();
    form.append('file', file);
    if (mapping instanceof File) form.append('mappingFile', mapping);
    return this.http.post<ImportRunView>(apiUrl('imports'), form, {
      params: queryOf({ mapping: mapping instanceof File ? undefined : mapping, dryRun }),
      context: withActionKey(key),
    });
  }

  get(id: string): Observable<ImportRunView> {
    return this.http.get<ImportRunView>(apiUrl('imports', id));
  }

  /** The import, live until it has ended. */
  watch(id: string): Observable<ImportRunView> {
    return this.get(id).pipe(
      switchMap((run) => (isEnded(run.status) ? of(run) : concat(of(run), this.follow(id)))),
    );
  }

  errors(id: string, severity: ImportSeverity, after?: string): Observable<ImportErrorPage> {
    return this.http.get<ImportErrorPage>(apiUrl('imports', id, 'errors'), {
      params: queryOf({ severity, after, limit: PAGE_SIZE }),
    });
  }

  errorsFileUrl(id: string): string {
    return apiUrl('imports', id, 'errors.csv');
  }

  private follow(id: string): Observable<ImportRunView> {
    return followProgress<ImportRunView>({
      url: apiUrl('imports', id, 'events'),
      poll: () => this.get(id),
      isFinished: ({ status }) => isEnded(status),
    });
  }
}
