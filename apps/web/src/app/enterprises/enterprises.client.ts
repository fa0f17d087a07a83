import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EnterprisePage, EnterpriseView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { PAGE_SIZE } from '../paging/page-size';

export interface EnterpriseFilters {
  readonly text?: string;
  readonly division?: string;
  readonly after?: string;
}

/** Enterprises with their facts. */
@Injectable({ providedIn: 'root' })
export class EnterprisesClient {
  private readonly http = inject(HttpClient);

  list(filters: EnterpriseFilters): Observable<EnterprisePage> {
    return this.http.get<EnterprisePage>(apiUrl('enterprises'), {
      params: queryOf({ ...filters, limit: PAGE_SIZE }),
    });
  }

  get(id: string): Observable<EnterpriseView> {
    return this.http.get<EnterpriseView>(apiUrl('enterprises', id));
  }
}
