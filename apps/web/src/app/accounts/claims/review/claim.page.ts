import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { BytesPipe, MomentPipe, PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { PageTitle } from '../../../shell/page-title';
import { PersonComponent } from '../../organisations/person.component';
import { Session } from '../../session';
import { toneOfClaim } from '../claim-status';
import { ClaimedCodeComponent } from '../claimed-code.component';
import { ClaimsClient } from '../claims.client';
import { DecisionPanelComponent } from './decision-panel.component';

/** One claim with its proof, and the office's decision on it. */
@Component({
  selector: 'tidu-claim-page',
  imports: [
    BytesPipe,
    ClaimedCodeComponent,
    DecisionPanelComponent,
    LoadFailureComponent,
    MomentPipe,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzDescriptionsModule,
    NzIconDirective,
    NzSkeletonComponent,
    PageHeaderComponent,
    PersonComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './claim.page.html',
  styles: `
    .grounds {
      margin: 8px 0 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClaimPage {
  private readonly client = inject(ClaimsClient);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly claim = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.get(params),
  });
  /** Why somebody who may look at the claim cannot decide on it; undefined when they can. */
  protected readonly hindrance = computed(() => {
    if (!this.claim.hasValue()) return undefined;
    const { claimant, divisionCode } = this.claim.value();
    const { person, principal, organisation } = this.session.session();
    if ([person?.id, principal?.id].includes(claimant.id)) return 'own';
    return organisation?.divisionCode === divisionCode ? undefined : 'otherOffice';
  });
  protected readonly proofUrl = computed(() => this.client.proofUrl(this.id()));
  protected readonly toneOfClaim = toneOfClaim;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.claim.hasValue()) title.about(this.claim.value().name);
    });
  }
}
