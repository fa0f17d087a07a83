import { HttpClient, HttpEventType, type HttpEvent } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ClaimPage, ClaimStatus, ClaimView, DecideClaim } from '@tidu/contracts';
import { filter, map, type Observable } from 'rxjs';
import { apiUrl, queryOf } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';
import { PAGE_SIZE } from '../../paging/page-size';

export interface ClaimRequest {
  readonly creditCode: string;
  readonly name: string;
  /** Six digits. */
  readonly division: string;
  /** A scan of the licence. */
  readonly proof: File;
}

export interface ClaimFilters {
  readonly status?: ClaimStatus;
  readonly after?: string;
}

/** How far a claim has been sent. */
export interface ClaimUpload {
  /** Whole per cent of the file. */
  readonly percent: number;
  /** What the service made of it, once it has answered. */
  readonly claim: ClaimView | undefined;
}

/** Claims 认领: somebody says that they act for an enterprise, and its county office confirms it. */
@Injectable({ providedIn: 'root' })
export class ClaimsClient {
  private readonly http = inject(HttpClient);

  make({ creditCode, name, division, proof }: ClaimRequest, key: string): Observable<ClaimUpload> {
    const form = new FormData();
    form.append('proof', proof);
    return this.http
      .post<ClaimView>(apiUrl('claims'), form, {
        params: queryOf({ creditCode, name, division }),
        context: withActionKey(key),
        observe: 'events',
        reportProgress: true,
      })
      .pipe(
        map(uploadOf),
        filter((upload) => upload !== undefined),
      );
  }

  own(): Observable<ClaimView[]> {
    return this.http.get<ClaimView[]>(apiUrl('claims', 'own'));
  }

  withdraw(id: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('claims', 'own', id), { context: withActionKey(key) });
  }

  list(filters: ClaimFilters): Observable<ClaimPage> {
    return this.http.get<ClaimPage>(apiUrl('claims'), {
      params: queryOf({ ...filters, limit: PAGE_SIZE }),
    });
  }

  get(id: string): Observable<ClaimView> {
    return this.http.get<ClaimView>(apiUrl('claims', id));
  }

  proofUrl(id: string): string {
    return apiUrl('claims', id, 'proof');
  }

  decide(id: string, decision: DecideClaim, key: string): Observable<ClaimView> {
    return this.http.put<ClaimView>(apiUrl('claims', id, 'decision'), decision, {
      context: withActionKey(key),
    });
  }
}

function uploadOf(event: HttpEvent<ClaimView>): ClaimUpload | undefined {
  if (event.type === HttpEventType.Response) {
    return { percent: 100, claim: event.body ?? undefined };
  }
  if (event.type !== HttpEventType.UploadProgress || !event.total) return undefined;
  return { percent: Math.floor((event.loaded / event.total) * 100), claim: undefined };
}
