import { Location } from '@angular/common';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';

interface TrailState {
  /** The `after` of each page before this one, the first page's being empty. */
  readonly trail?: readonly string[];
}

/**
 * Steps through a keyset list. The cursor of the page stands in the URL (`after`), so a link shows
 * the same page; the way back stands in the browser's history state, so it survives a reload.
 * Any other navigation, such as a changed filter, starts again at the first page.
 */
@Injectable()
export class CursorPaging {
  private readonly router = inject(Router);
  private readonly location = inject(Location);

  /** Also for links that lead back to this page. */
  readonly state = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(undefined),
      map(() => (this.location.getState() ?? {}) as TrailState),
    ),
    { requireSync: true },
  );
  private readonly trail = computed(() => this.state().trail ?? []);

  /** Page number from 1; undefined when the page was opened by a link to its cursor. */
  readonly number = computed(() =>
    this.trail().length === 0 && this.after() !== null ? undefined : this.trail().length + 1,
  );
  readonly hasPrevious = computed(() => this.number() !== 1);

  next(cursor: string): void {
    void this.go(cursor, [...this.trail(), this.after() ?? '']);
  }

  /** Without a known way back, to the first page. */
  previous(): void {
    void this.go(this.trail().at(-1) || null, this.trail().slice(0, -1));
  }

  private go(after: string | null, trail: readonly string[]): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { after },
      queryParamsHandling: 'merge',
      state: { trail },
    });
  }

  private after(): string | null {
    this.state();
    return this.router.parseUrl(this.router.url).queryParamMap.get('after');
  }
}
