import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../../accounts/session';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { CursorPaging } from '../../paging/cursor-paging';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { AuditClient } from '../audit.client';
import { readOutcome, type AuditFilters } from './audit-filters';
import { AuditFiltersComponent } from './audit-filters.component';
import { AuditTableComponent } from './audit-table.component';

/** Searches the audit trail; the filters stand in the URL. */
@Component({
  selector: 'tidu-audit-search-page',
  imports: [
    AuditFiltersComponent,
    AuditTableComponent,
    EmptyStateComponent,
    ListPagerComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    PageHeaderComponent,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './audit-search.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditSearchPage {
  private readonly client = inject(AuditClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly from = input<string>();
  readonly until = input<string>();
  readonly act = input<string>();
  readonly account = input<string>();
  readonly organisation = input<string>();
  readonly subject = input<string>();
  readonly outcome = input<string>();
  readonly text = input<string>();
  readonly after = input<string>();

  protected readonly filters = computed<AuditFilters>(() => ({
    from: this.from(),
    until: this.until(),
    act: this.act(),
    account: this.account(),
    organisation: this.organisation(),
    subject: this.subject(),
    outcome: readOutcome(this.outcome()),
    text: this.text(),
    after: this.after(),
  }));
  /** For the choice of acts alone; without them the list is as good. */
  private readonly known = rxResource({ stream: () => this.client.acts() });
  protected readonly acts = computed(() => (this.known.hasValue() ? this.known.value() : []));
  protected readonly page = rxResource({
    params: () => this.filters(),
    stream: ({ params }) => this.client.search(params),
  });
  protected readonly shown = latestOf(this.page);
  protected readonly exportUrl = computed(() =>
    this.session.may('audit.export') ? this.client.exportUrl(this.filters()) : undefined,
  );

  protected narrow(filters: AuditFilters): void {
    void this.router.navigate([], {
      queryParams: { ...filters, after: undefined },
      queryParamsHandling: 'merge',
    });
  }
}
