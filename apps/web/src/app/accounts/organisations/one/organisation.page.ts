import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { PageTitle } from '../../../shell/page-title';
import { Session } from '../../session';
import { mayGrantIn, maySeeMembers } from '../grants';
import { OrganisationsClient } from '../organisations.client';
import { InvitationsPanelComponent } from './invitations-panel.component';
import { MembersPanelComponent } from './members-panel.component';

/** One organisation: what it is, who belongs to it with which roles, and who is invited. */
@Component({
  selector: 'tidu-organisation-page',
  imports: [
    InvitationsPanelComponent,
    LoadFailureComponent,
    MembersPanelComponent,
    NzBreadCrumbModule,
    NzDescriptionsModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './organisation.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationPage {
  private readonly client = inject(OrganisationsClient);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly organisation = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.get(params),
  });
  protected readonly membersShown = computed(() =>
    maySeeMembers(this.session.session(), this.id()),
  );
  protected readonly mayGrant = computed(
    () =>
      this.organisation.hasValue() && mayGrantIn(this.session.session(), this.organisation.value()),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.organisation.hasValue()) title.about(this.organisation.value().name);
    });
  }
}
