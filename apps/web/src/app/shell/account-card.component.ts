import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MembershipView, PrincipalView } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { FailureAlertComponent } from '../accounts/forms/failure-alert.component';
import { Submission } from '../accounts/forms/submission';
import { PageLoad } from '../accounts/page-load';
import { RoleNamesPipe } from '../accounts/role-names.pipe';
import { Session } from '../accounts/session';
import { SessionClient } from '../accounts/session.client';
import { ActingFor } from './acting-for';

/** Who one is, for whom one acts, and the ways to act for others, to one's account and out. */
@Component({
  selector: 'tidu-account-card',
  imports: [
    FailureAlertComponent,
    NzButtonComponent,
    NzIconDirective,
    RoleNamesPipe,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [ActingFor],
  templateUrl: './account-card.component.html',
  styleUrl: './account-card.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountCardComponent {
  private readonly client = inject(SessionClient);
  private readonly page = inject(PageLoad);
  private readonly session = inject(Session);

  /** Something was chosen: what holds the card can close. */
  readonly chosen = output();

  protected readonly acting = inject(ActingFor);
  protected readonly leaving = new Submission();
  protected readonly one = this.session.session;
  protected readonly otherMemberships = computed<readonly MembershipView[]>(() => {
    const { organisation, principal, memberships } = this.one();
    return memberships.filter(
      (each) => principal !== null || each.organisation.id !== organisation?.id,
    );
  });
  protected readonly otherPrincipals = computed<readonly PrincipalView[]>(() => {
    const { organisation, principal, principals } = this.one();
    return principals.filter(
      ({ person, organisationId }) =>
        person.id !== principal?.id || organisationId !== organisation?.id,
    );
  });

  protected signOut(): void {
    this.leaving.send(
      'end',
      (key) => this.client.end(key),
      () => this.page.open('/sign-in'),
    );
  }
}
