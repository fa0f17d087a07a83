import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ORGANISATION_KINDS } from '@tidu/domain';
import { AmountPipe, EmptyStateComponent, PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { latestOf } from '../../../api/latest';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { CursorPaging } from '../../../paging/cursor-paging';
import { ListPagerComponent } from '../../../paging/list-pager.component';
import { SearchFieldComponent } from '../../../search/search-field.component';
import { Session } from '../../session';
import { OrganisationsClient, type OrganisationFilters } from '../organisations.client';

/** Finds organisations by kind and name; the filters stand in the URL. */
@Component({
  selector: 'tidu-organisation-list-page',
  imports: [
    AmountPipe,
    EmptyStateComponent,
    FormsModule,
    ListPagerComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSelectModule,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    RouterLink,
    SearchFieldComponent,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './organisation-list.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationListPage {
  private readonly client = inject(OrganisationsClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly kind = input<string>();
  readonly text = input<string>();
  readonly after = input<string>();

  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly mayCreate = computed(() => this.session.may('organisation.create'));
  /** The kind behind the word of the URL; undefined for any other word. */
  protected readonly knownKind = computed(() =>
    ORGANISATION_KINDS.find((kind) => kind === this.kind()),
  );
  protected readonly narrowed = computed(() => Boolean(this.knownKind()) || Boolean(this.text()));
  protected readonly page = rxResource({
    params: () => ({ kind: this.knownKind(), text: this.text(), after: this.after() }),
    stream: ({ params }) => this.client.list(params),
  });
  protected readonly shown = latestOf(this.page);

  protected narrow(filters: OrganisationFilters): void {
    void this.router.navigate([], {
      queryParams: { ...filters, after: undefined },
      queryParamsHandling: 'merge',
    });
  }
}
