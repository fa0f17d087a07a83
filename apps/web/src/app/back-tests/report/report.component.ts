import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestSummary, BackTestView } from '@tidu/contracts';
import { AmountPipe, FigureComponent, formatNumber, formatShare } from '@tidu/ui';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { BackTestsClient } from '../back-tests.client';
import { CHANGES, placeOf, readSizeClass, type ChangeFilters } from './change-filters';
import { ChangePanelComponent } from './change-panel.component';
import { ChangesFiltersComponent } from './changes-filters.component';
import { ChangesTableComponent } from './changes-table.component';
import { CriterionTableComponent } from './criterion-table.component';
import { StoryComponent } from './story.component';
import { VerdictMatrixComponent } from './verdict-matrix.component';

/** The report of a completed back-test; the filters of its list stand in the URL. */
@Component({
  selector: 'tidu-report',
  imports: [
    AmountPipe,
    ChangePanelComponent,
    ChangesFiltersComponent,
    ChangesTableComponent,
    CriterionTableComponent,
    FigureComponent,
    ListPagerComponent,
    LoadFailureComponent,
    NzSkeletonComponent,
    StoryComponent,
    TranslocoDirective,
    VerdictMatrixComponent,
  ],
  templateUrl: './report.component.html',
  styleUrl: './report.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportComponent {
  private readonly client = inject(BackTestsClient);
  private readonly router = inject(Router);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  readonly test = input.required<BackTestView>();
  readonly summary = input.required<BackTestSummary>();
  readonly filters = input.required<ChangeFilters>();

  protected readonly format = formatNumber;
  protected readonly share = formatShare;
  protected readonly kinds = CHANGES;
  protected readonly page = rxResource({
    params: () => ({ id: this.test().id, filters: this.filters() }),
    stream: ({ params }) => this.client.changes(params.id, params.filters),
  });
  protected readonly shown = latestOf(this.page);
  /** Counties only where one city was asked for: else there are too many of them. */
  protected readonly places = computed(() =>
    this.summary().cities.length > 1 ? this.summary().cities : this.summary().counties,
  );
  protected readonly criteria = computed(() =>
    this.summary().criteria.map((criterion) => ({ ...criterion, key: criterion.criterion })),
  );

  protected narrow(filters: ChangeFilters): void {
    void this.router.navigate([], {
      queryParams: { ...filters, after: undefined },
      queryParamsHandling: 'merge',
    });
  }

  /** From a chart far above the list: shows the list as well. */
  protected narrowAndShow(filters: ChangeFilters): void {
    this.narrow(filters);
    this.list()?.nativeElement.scrollIntoView({ block: 'start' });
  }

  protected narrowToPlace(key: string): void {
    const division = placeOf(key);
    if (division) this.narrowAndShow({ division });
  }

  protected narrowToSize(key: string): void {
    this.narrowAndShow({ sizeClass: readSizeClass(key) });
  }
}
