import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { RoleNamesPipe } from '../../accounts/role-names.pipe';
import { Session } from '../../accounts/session';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { DivisionPickerComponent } from '../../divisions/division-picker.component';
import { OwnPlaces } from '../../divisions/own-places';
import { CursorPaging } from '../../paging/cursor-paging';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { holdersOf } from '../../permissions/holders-of';
import { SearchFieldComponent } from '../../search/search-field.component';
import { CreditCodeComponent } from '../credit-code.component';
import { EnterprisesClient, type EnterpriseFilters } from '../enterprises.client';

/** Finds enterprises by name, credit code and place; the filters stand in the URL. */
@Component({
  selector: 'tidu-enterprise-list-page',
  imports: [
    CreditCodeComponent,
    DivisionPickerComponent,
    EmptyStateComponent,
    ListPagerComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    RoleNamesPipe,
    RouterLink,
    SearchFieldComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './enterprise-list.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnterpriseListPage {
  private readonly client = inject(EnterprisesClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly text = input<string>();
  readonly division = input<string>();
  readonly after = input<string>();

  protected readonly places = inject(OwnPlaces).places;
  protected readonly importers = holdersOf('enterprise.import');
  protected readonly mayImport = computed(() => this.session.may('enterprise.import'));
  protected readonly filters = computed<EnterpriseFilters>(() => ({
    text: this.text(),
    division: this.division(),
    after: this.after(),
  }));
  protected readonly narrowed = computed(() => Boolean(this.text()) || Boolean(this.division()));
  protected readonly page = rxResource({
    params: () => this.filters(),
    stream: ({ params }) => this.client.list(params),
  });
  protected readonly shown = latestOf(this.page);

  protected narrow(filters: EnterpriseFilters): void {
    void this.router.navigate([], {
      queryParams: { ...filters, after: undefined },
      queryParamsHandling: 'merge',
    });
  }
}
