import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DemoAccountView, DemoMailView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';

/** Accounts and mails of the demonstration; elsewhere the service has none. */
@Injectable({ providedIn: 'root' })
export class DemoClient {
  private readonly http = inject(HttpClient);

  accounts(): Observable<DemoAccountView[]> {
    return this.http.get<DemoAccountView[]>(apiUrl('demo', 'accounts'));
  }

  mails(): Observable<DemoMailView[]> {
    return this.http.get<DemoMailView[]>(apiUrl('demo', 'mails'));
  }
}
