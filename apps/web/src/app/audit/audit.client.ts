import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AuditActView, AuditEntryPage, CheckpointList } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { PAGE_SIZE } from '../paging/page-size';
import { toAuditQuery, type AuditFilters } from './search/audit-filters';

/** The audit trail 审计记录. */
@Injectable({ providedIn: 'root' })
export class AuditClient {
  private readonly http = inject(HttpClient);

  search({ after, ...filters }: AuditFilters): Observable<AuditEntryPage> {
    return this.http.get<AuditEntryPage>(apiUrl('audit'), {
      params: queryOf({ ...toAuditQuery(filters), after, limit: PAGE_SIZE }),
    });
  }

  acts(): Observable<AuditActView[]> {
    return this.http.get<AuditActView[]>(apiUrl('audit', 'acts'));
  }

  checkpoints(): Observable<CheckpointList> {
    return this.http.get<CheckpointList>(apiUrl('audit', 'checkpoints'));
  }

  /** Where everything that fits can be had as CSV. */
  exportUrl(filters: AuditFilters): string {
    const query = queryOf(toAuditQuery(filters)).toString();
    return [apiUrl('audit', 'export.csv'), query].filter(Boolean).join('?');
  }
}
