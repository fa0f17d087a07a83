import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ApiTokenView, CreateApiToken, CreatedApiToken } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';

/** One's own API tokens 接口令牌. */
@Injectable({ providedIn: 'root' })
export class TokensClient {
  private readonly http = inject(HttpClient);

  list(): Observable<ApiTokenView[]> {
    return this.http.get<ApiTokenView[]>(apiUrl('account', 'tokens'));
  }

  create(token: CreateApiToken, key: string): Observable<CreatedApiToken> {
    return this.http.post<CreatedApiToken>(apiUrl('account', 'tokens'), token, {
      context: withActionKey(key),
    });
  }

  withdraw(id: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('account', 'tokens', id), { context: withActionKey(key) });
  }
}
