import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, MomentPipe, PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { latestOf } from '../../../api/latest';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { CursorPaging } from '../../../paging/cursor-paging';
import { ListPagerComponent } from '../../../paging/list-pager.component';
import { PersonComponent } from '../../organisations/person.component';
import { CLAIM_STATUS_ORDER, readClaimStatus, toneOfClaim } from '../claim-status';
import { ClaimedCodeComponent } from '../claimed-code.component';
import { ClaimsClient } from '../claims.client';

/** In the URL: claims of whatever status. */
const ALL = 'all';

/** Claims that one's office decides on; those still open, unless the URL says otherwise. */
@Component({
  selector: 'tidu-claim-list-page',
  imports: [
    ClaimedCodeComponent,
    EmptyStateComponent,
    ListPagerComponent,
    LoadFailureComponent,
    MomentPipe,
    NzButtonComponent,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    PersonComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './claim-list.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClaimListPage {
  private readonly client = inject(ClaimsClient);

  readonly status = input<string>();
  readonly after = input<string>();

  protected readonly choices = [...CLAIM_STATUS_ORDER, ALL] as const;
  protected readonly chosen = computed(() =>
    this.status() === ALL ? ALL : (readClaimStatus(this.status()) ?? 'open'),
  );
  protected readonly page = rxResource({
    params: () => ({ status: readClaimStatus(this.chosen()), after: this.after() }),
    stream: ({ params }) => this.client.list(params),
  });
  protected readonly shown = latestOf(this.page);
  protected readonly toneOfClaim = toneOfClaim;
}
