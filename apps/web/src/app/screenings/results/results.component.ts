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
import type { ScreeningDetail, ScreeningSummary } from '@tidu/contracts';
import { AmountPipe, FigureComponent, formatNumber, formatShare } from '@tidu/ui';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { ScreeningsClient } from '../screenings.client';
import { CriterionPanelComponent } from './criterion-panel.component';
import { PoolPanelComponent } from './pool-panel.component';
import type { ResultFilters } from './result-filters';
import { ResultsFiltersComponent } from './results-filters.component';
import { ResultsTableComponent } from './results-table.component';

/** The results of a completed screening; its filters stand in the URL. */
@Component({
  selector: 'tidu-results',
  imports: [
    AmountPipe,
    CriterionPanelComponent,
    FigureComponent,
    ListPagerComponent,
    LoadFailureComponent,
    NzSkeletonComponent,
    PoolPanelComponent,
    ResultsFiltersComponent,
    ResultsTableComponent,
    TranslocoDirective,
  ],
  templateUrl: './results.component.html',
  styleUrl: './results.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsComponent {
  private readonly client = inject(ScreeningsClient);
  private readonly router = inject(Router);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  readonly screening = input.required<ScreeningDetail>();
  readonly summary = input.required<ScreeningSummary>();
  readonly filters = input.required<ResultFilters>();

  protected readonly format = formatNumber;
  protected readonly share = formatShare;
  protected readonly page = rxResource({
    params: () => ({ id: this.screening().id, filters: this.filters() }),
    stream: ({ params }) => this.client.assessments(params.id, params.filters),
  });
  protected readonly shown = latestOf(this.page);
  protected readonly verdicts = computed(() => this.summary().verdicts);

  protected narrow(filters: ResultFilters): void {
    void this.router.navigate([], {
      queryParams: { ...filters, after: undefined },
      queryParamsHandling: 'merge',
    });
  }

  /** From a chart far above the list: shows the list as well. */
  protected narrowAndShow(filters: ResultFilters): void {
    this.narrow(filters);
    this.list()?.nativeElement.scrollIntoView({ block: 'start' });
  }
}
