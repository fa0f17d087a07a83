import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  EvaluationQuery,
  EvaluationView,
  FactChangeView,
  GapListView,
  LadderView,
  SheetLanguage,
  WhatIfInputs,
  WhatIfRequest,
  WhatIfView,
} from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { withActionKey } from '../api/idempotency.interceptor';

/** What is known of one enterprise under a pack: how it stands, what it lacks, what would be. */
@Injectable({ providedIn: 'root' })
export class AssessmentsClient {
  private readonly http = inject(HttpClient);

  ladder(enterprise: string, asOf: string): Observable<LadderView> {
    return this.http.get<LadderView>(apiUrl('enterprises', enterprise, 'ladder'), {
      params: queryOf({ asOf }),
    });
  }

  evaluation(enterprise: string, question: EvaluationQuery): Observable<EvaluationView> {
    return this.http.get<EvaluationView>(apiUrl('enterprises', enterprise, 'assessment'), {
      params: queryOf({ ...question }),
    });
  }

  gaps(enterprise: string, question: EvaluationQuery): Observable<GapListView> {
    return this.http.get<GapListView>(apiUrl('enterprises', enterprise, 'gaps'), {
      params: queryOf({ ...question }),
    });
  }

  inputs(enterprise: string, question: EvaluationQuery): Observable<WhatIfInputs> {
    return this.http.get<WhatIfInputs>(apiUrl('enterprises', enterprise, 'what-if-inputs'), {
      params: queryOf({ ...question }),
    });
  }

  /** Stores nothing; still every POST has its key. */
  whatIf(
    enterprise: string,
    question: EvaluationQuery,
    changes: readonly FactChangeView[],
  ): Observable<WhatIfView> {
    const request: WhatIfRequest = { ...question, changes: [...changes] };
    return this.http.post<WhatIfView>(apiUrl('enterprises', enterprise, 'what-if'), request, {
      context: withActionKey(crypto.randomUUID()),
    });
  }
}

/** The address of the whole assessment as a file. */
export function sheetUrl(
  enterprise: string,
  question: EvaluationQuery,
  format: 'md' | 'pdf',
  language: SheetLanguage,
): string {
  const address = apiUrl('enterprises', enterprise, 'assessment', `sheet.${format}`);
  return `${address}?${queryOf({ ...question, language }).toString()}`;
}
