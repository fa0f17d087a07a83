import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DivisionView } from '@tidu/contracts';
import { map, shareReplay, type Observable } from 'rxjs';
import { apiUrl, queryOf } from '../api/api';

/** Administrative divisions 行政区划 (GB/T 2260). */
@Injectable({ providedIn: 'root' })
export class DivisionsClient {
  private readonly http = inject(HttpClient);
  private readonly known = new Map<string, Observable<DivisionView[]>>();

  /** The divisions directly below one; without a parent, the provinces. Asked for once a visit. */
  below(parent: string | undefined): Observable<DivisionView[]> {
    const key = parent ?? '';
    let divisions = this.known.get(key);
    if (!divisions) {
      divisions = this.http
        .get<DivisionView[]>(apiUrl('divisions'), { params: queryOf({ parent }) })
        .pipe(
          map((all) => all.filter(({ parentCode }) => parentCode === (parent ?? null))),
          shareReplay(1),
        );
      this.known.set(key, divisions);
    }
    return divisions;
  }
}
