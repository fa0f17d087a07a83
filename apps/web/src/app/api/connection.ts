import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { HealthView } from '@tidu/contracts';
import { filter, retry, take, timer } from 'rxjs';
import { exhaustMap } from 'rxjs/operators';
import { API } from './api';

const ASK_AGAIN_MS = 3000;

/** Whether the service answers. Once it does not, asks until it does. */
@Injectable({ providedIn: 'root' })
export class Connection {
  /** Without the interceptors: they report to this class. */
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly up = signal(true);
  private readonly recoveries = signal(0);
  private asking = false;

  readonly reachable = this.up.asReadonly();
  /** Grows each time that the service has come back; pages that failed try again then. */
  readonly restored = this.recoveries.asReadonly();

  found(): void {
    if (this.up()) return;
    this.up.set(true);
    this.recoveries.update((count) => count + 1);
  }

  lost(): void {
    this.up.set(false);
    if (!this.asking) this.askUntilFound();
  }

  private askUntilFound(): void {
    this.asking = true;
    timer(ASK_AGAIN_MS, ASK_AGAIN_MS)
      .pipe(
        exhaustMap(() => this.http.get<HealthView>(`${API}/health`)),
        retry({ delay: ASK_AGAIN_MS }),
        filter((health) => health.status === 'ready'),
        take(1),
      )
      .subscribe(() => {
        this.asking = false;
        this.found();
      });
  }
}
