import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { SessionView } from '@tidu/contracts';
import { catchError, EMPTY, filter, fromEvent, switchMap } from 'rxjs';
import { PageLoad } from './page-load';
import { Session } from './session';
import { SessionClient } from './session.client';

/**
 * All windows share one session. When another one has signed out or gone on for another
 * organisation, this one must not go on as before: it looks when it is shown again.
 */
@Injectable({ providedIn: 'root' })
export class OtherWindows {
  private readonly document = inject(DOCUMENT);
  private readonly destroyed = inject(DestroyRef);
  private readonly client = inject(SessionClient);
  private readonly page = inject(PageLoad);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  watch(): void {
    fromEvent(this.document, 'visibilitychange')
      .pipe(
        filter(() => this.document.visibilityState === 'visible' && this.session.loaded()),
        switchMap(() => this.client.read().pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe((now) => this.compare(now));
  }

  private compare(now: SessionView): void {
    if (identityOf(now) === identityOf(this.session.session())) this.session.take(now);
    else this.page.open(this.router.url);
  }
}

function identityOf({ stage, person, organisation, principal }: SessionView): string {
  return [stage, person?.id, organisation?.id, principal?.id].join();
}
