import { inject, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/**
 * The token of a letter's link. It stands behind the `#`, which no server and no log sees, and is
 * taken out of the address at once, so that it stays out of the browser's history too.
 * @returns undefined when the address has none; made where a component is constructed
 */
export function letterToken(): Signal<string | undefined> {
  const router = inject(Router);
  const token = signal<string | undefined>(undefined);
  inject(ActivatedRoute)
    .fragment.pipe(takeUntilDestroyed())
    .subscribe((fragment) => {
      const found = new URLSearchParams(fragment ?? '').get('token');
      if (!found) return;
      token.set(found);
      void router.navigate([], { replaceUrl: true, queryParamsHandling: 'preserve' });
    });
  return token.asReadonly();
}
