import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ProgrammeView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../api/api';

/** Programmes 培育项目. */
@Injectable({ providedIn: 'root' })
export class ProgrammesClient {
  private readonly http = inject(HttpClient);

  list(): Observable<ProgrammeView[]> {
    return this.http.get<ProgrammeView[]>(apiUrl('programmes'));
  }
}
