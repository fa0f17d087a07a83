import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AssessmentPage,
  AssessmentSheet,
  CreateScreening,
  FactYears,
  ScreeningDetail,
  ScreeningPage,
  ScreeningProgress,
  ScreeningView,
} from '@tidu/contracts';
import { concat, defer, map, of, switchMap, type Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { followProgress } from '../api/follow-progress';
import { withActionKey } from '../api/idempotency.interceptor';
import { PAGE_SIZE } from '../paging/page-size';
import { toQuery, type ResultFilters } from './results/result-filters';
import { isEnded } from './screening-status';

/** A screening with the pools as filled so far, while it runs. */
export type WatchedScreening = ScreeningDetail & { readonly pools?: ScreeningProgress['pools'] };

/** Screenings 摸排 and their assessments. */
@Injectable({ providedIn: 'root' })
export class ScreeningsClient {
  private readonly http = inject(HttpClient);

  list(after: string | undefined): Observable<ScreeningPage> {
    return this.http.get<ScreeningPage>(apiUrl('screenings'), {
      params: queryOf({ after, limit: PAGE_SIZE }),
    });
  }

  start(screening: CreateScreening, key: string): Observable<ScreeningView> {
    return this.http.post<ScreeningView>(apiUrl('screenings'), screening, {
      context: withActionKey(key),
    });
  }

  /** The years of which any figure is known. */
  factYears(): Observable<FactYears> {
    return this.http.get<FactYears>(apiUrl('screenings', 'fact-years'));
  }

  get(id: string): Observable<ScreeningDetail> {
    return this.http.get<ScreeningDetail>(apiUrl('screenings', id));
  }

  /** The screening, live while it runs; the last one is ended and has its summary. */
  watch(id: string): Observable<WatchedScreening> {
    return this.get(id).pipe(
      switchMap((screening) =>
        isEnded(screening.status)
          ? of(screening)
          : concat(
              of(screening),
              this.follow(id).pipe(map((progress) => ({ ...screening, ...progress }))),
              defer(() => this.get(id)),
            ),
      ),
    );
  }

  assessments(id: string, filters: ResultFilters): Observable<AssessmentPage> {
    return this.http.get<AssessmentPage>(apiUrl('screenings', id, 'assessments'), {
      params: queryOf({ ...toQuery(filters), limit: PAGE_SIZE }),
    });
  }

  sheet(id: string, enterpriseId: string): Observable<AssessmentSheet> {
    return this.http.get<AssessmentSheet>(apiUrl('screenings', id, 'assessments', enterpriseId));
  }

  private follow(id: string): Observable<ScreeningProgress> {
    return followProgress<ScreeningProgress>({
      url: apiUrl('screenings', id, 'events'),
      poll: () => this.get(id).pipe(map(progressOf)),
      isFinished: ({ status }) => isEnded(status),
    });
  }
}

function progressOf({ status, done, total, summary }: ScreeningDetail): ScreeningProgress {
  return { status, done, total, pools: summary?.pools ?? {} };
}
