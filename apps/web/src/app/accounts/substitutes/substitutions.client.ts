import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CreateSubstitution, SubstitutionView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

/** Substitutes 代理人 of officers on leave. */
@Injectable({ providedIn: 'root' })
export class SubstitutionsClient {
  private readonly http = inject(HttpClient);

  list(): Observable<SubstitutionView[]> {
    return this.http.get<SubstitutionView[]>(apiUrl('substitutions'));
  }

  create(substitution: CreateSubstitution, key: string): Observable<SubstitutionView> {
    return this.http.post<SubstitutionView>(apiUrl('substitutions'), substitution, {
      context: withActionKey(key),
    });
  }

  end(id: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('substitutions', id), { context: withActionKey(key) });
  }
}
