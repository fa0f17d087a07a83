import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BackTestChangePage,
  BackTestPage,
  BackTestProgress,
  BackTestView,
  CreateBackTest,
} from '@tidu/contracts';
import { concat, defer, map, of, switchMap, type Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';
import { followProgress } from '../api/follow-progress';
import { withActionKey } from '../api/idempotency.interceptor';
import { PAGE_SIZE } from '../paging/page-size';
import { isEnded } from '../screenings/screening-status';
import type { ChangeFilters } from './report/change-filters';

/** Back-tests 回测: a pack tried on stored facts or on past assessments. */
@Injectable({ providedIn: 'root' })
export class BackTestsClient {
  private readonly http = inject(HttpClient);

  list(after: string | undefined): Observable<BackTestPage> {
    return this.http.get<BackTestPage>(apiUrl('back-tests'), {
      params: queryOf({ after, limit: PAGE_SIZE }),
    });
  }

  start(test: CreateBackTest, key: string): Observable<BackTestView> {
    return this.http.post<BackTestView>(apiUrl('back-tests'), test, {
      context: withActionKey(key),
    });
  }

  get(id: string): Observable<BackTestView> {
    return this.http.get<BackTestView>(apiUrl('back-tests', id));
  }

  /** The back-test, live while it runs; the last one is ended and has its summary. */
  watch(id: string): Observable<BackTestView> {
    return this.get(id).pipe(
      switchMap((test) =>
        isEnded(test.status)
          ? of(test)
          : concat(
              of(test),
              this.follow(id).pipe(
                map(({ status, done, total }) => ({ ...test, status, done, total })),
              ),
              defer(() => this.get(id)),
            ),
      ),
    );
  }

  /** The enterprises whose verdict differs. */
  changes(id: string, filters: ChangeFilters): Observable<BackTestChangePage> {
    return this.http.get<BackTestChangePage>(apiUrl('back-tests', id, 'changes'), {
      params: queryOf({ ...filters, limit: PAGE_SIZE }),
    });
  }

  private follow(id: string): Observable<Omit<BackTestProgress, 'changed'>> {
    return followProgress<Omit<BackTestProgress, 'changed'>>({
      url: apiUrl('back-tests', id, 'events'),
      poll: () => this.get(id),
      isFinished: ({ status }) => isEnded(status),
    });
  }
}
