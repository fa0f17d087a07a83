import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ProgrammeView, RulePackView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../api/api';

/** Programmes 培育项目 and their rule packs 规则包. */
@Injectable({ providedIn: 'root' })
export class ProgrammesClient {
  private readonly http = inject(HttpClient);

  list(): Observable<ProgrammeView[]> {
    return this.http.get<ProgrammeView[]>(apiUrl('programmes'));
  }

  pack(book: string, tier: string): Observable<RulePackView> {
    return this.http.get<RulePackView>(apiUrl('rule-packs', book, tier));
  }
}
