import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AccountStatus,
  CreateInvitation,
  CreateOrganisation,
  GrantRoles,
  InvitationListItem,
  MemberList,
  MemberView,
  OrganisationPage,
  OrganisationView,
  SetAccountStatus,
} from '@tidu/contracts';
import type { OrganisationKind, Role } from '@tidu/domain';
import type { Observable } from 'rxjs';
import { apiUrl, queryOf } from '../../api/api';
import { withActionKey } from '../../api/idempotency.interceptor';
import { PAGE_SIZE } from '../../paging/page-size';

export interface OrganisationFilters {
  readonly kind?: OrganisationKind;
  readonly text?: string;
  readonly after?: string;
}

/** Offices, enterprises and expert bodies, and who belongs to them. */
@Injectable({ providedIn: 'root' })
export class OrganisationsClient {
  private readonly http = inject(HttpClient);

  list(filters: OrganisationFilters): Observable<OrganisationPage> {
    return this.http.get<OrganisationPage>(apiUrl('organisations'), {
      params: queryOf({ ...filters, limit: PAGE_SIZE }),
    });
  }

  get(id: string): Observable<OrganisationView> {
    return this.http.get<OrganisationView>(apiUrl('organisations', id));
  }

  create(organisation: CreateOrganisation, key: string): Observable<OrganisationView> {
    return this.http.post<OrganisationView>(apiUrl('organisations'), organisation, {
      context: withActionKey(key),
    });
  }

  members(id: string): Observable<MemberList> {
    return this.http.get<MemberList>(apiUrl('organisations', id, 'members'));
  }

  grant(id: string, account: string, roles: Role[], key: string): Observable<MemberView> {
    const grant: GrantRoles = { roles };
    return this.http.put<MemberView>(apiUrl('organisations', id, 'members', account), grant, {
      context: withActionKey(key),
    });
  }

  removeMember(id: string, account: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('organisations', id, 'members', account), {
      context: withActionKey(key),
    });
  }

  invitations(id: string): Observable<InvitationListItem[]> {
    return this.http.get<InvitationListItem[]>(apiUrl('organisations', id, 'invitations'));
  }

  invite(id: string, invitation: CreateInvitation, key: string): Observable<InvitationListItem> {
    return this.http.post<InvitationListItem>(
      apiUrl('organisations', id, 'invitations'),
      invitation,
      { context: withActionKey(key) },
    );
  }

  withdraw(id: string, invitation: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('organisations', id, 'invitations', invitation), {
      context: withActionKey(key),
    });
  }

  setStatus(account: string, status: AccountStatus, key: string): Observable<unknown> {
    const wish: SetAccountStatus = { status };
    return this.http.put(apiUrl('accounts', account, 'status'), wish, {
      context: withActionKey(key),
    });
  }
}
