import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent, PoolTagComponent, TagComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { CursorPaging } from '../../paging/cursor-paging';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { PageTitle } from '../../shell/page-title';
import { readItemStatus, type ResultFilters } from '../results/result-filters';
import { ScreeningsClient } from '../screenings.client';
import { NeighboursComponent } from './neighbours.component';
import { SheetItemsComponent } from './sheet-items.component';
import { SheetVerdictComponent } from './sheet-verdict.component';

/** One enterprise of a screening, item by item. Query parameters are the list's filters. */
@Component({
  selector: 'tidu-sheet-page',
  imports: [
    BilingualPipe,
    LoadFailureComponent,
    NeighboursComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    PoolTagComponent,
    RouterLink,
    SheetItemsComponent,
    SheetVerdictComponent,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './sheet.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage {
  private readonly client = inject(ScreeningsClient);

  readonly id = input.required<string>();
  readonly enterpriseId = input.required<string>();
  readonly pool = input<string>();
  readonly division = input<string>();
  readonly criterion = input<string>();
  readonly status = input<string>();
  readonly text = input<string>();
  readonly after = input<string>();

  /** Keeps the way back through the pages of the list. */
  protected readonly paging = inject(CursorPaging);
  protected readonly sheet = rxResource({
    params: () => ({ id: this.id(), enterprise: this.enterpriseId() }),
    stream: ({ params }) => this.client.sheet(params.id, params.enterprise),
  });
  protected readonly filters = computed<ResultFilters>(() => ({
    pool: this.pool(),
    division: this.division(),
    criterion: this.criterion(),
    status: readItemStatus(this.status()),
    text: this.text(),
    after: this.after(),
  }));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.sheet.hasValue()) title.about(this.sheet.value().enterpriseName);
    });
  }
}
