import { inject, Injectable } from '@angular/core';
import { forkJoin, map, of, type Observable } from 'rxjs';
import { pathTo } from '../../../divisions/division-code';
import { DivisionsClient } from '../../../divisions/divisions.client';

/** Names of the places that contain one another. */
@Injectable({ providedIn: 'root' })
export class PlaceNames {
  private readonly divisions = inject(DivisionsClient);

  /** From the province down to the place: 330602 gives 浙江省, 绍兴市, 越城区. */
  of(prefix: string): Observable<string[]> {
    const path = pathTo(prefix);
    if (path.length === 0) return of([]);
    const steps = path.map((code, index) =>
      this.divisions
        .below(path[index - 1])
        .pipe(map((places) => places.find((place) => place.code === code)?.name ?? '')),
    );
    return forkJoin(steps);
  }
}
