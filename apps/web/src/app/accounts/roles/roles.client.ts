import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RoleTable } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../api/api';

/** Roles and what they may do. */
@Injectable({ providedIn: 'root' })
export class RolesClient {
  private readonly http = inject(HttpClient);

  table(): Observable<RoleTable> {
    return this.http.get<RoleTable>(apiUrl('roles'));
  }
}
