import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionView, PoolView } from '@tidu/contracts';
import { ITEM_STATUSES } from '@tidu/policy';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { DivisionPickerComponent } from '../../divisions/division-picker.component';
import { OwnPlaces } from '../../divisions/own-places';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { SearchFieldComponent } from '../../search/search-field.component';
import type { ResultFilters } from './result-filters';

/** What the list of results can be narrowed by. */
@Component({
  selector: 'tidu-results-filters',
  imports: [
    BilingualPipe,
    DivisionPickerComponent,
    FormsModule,
    NzButtonComponent,
    NzSelectModule,
    SearchFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './results-filters.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsFiltersComponent {
  readonly pools = input.required<readonly PoolView[]>();
  readonly criteria = input.required<readonly CriterionView[]>();
  readonly filters = input.required<ResultFilters>();
  /** The filters that change; the others stay. */
  readonly changed = output<ResultFilters>();

  protected readonly statuses = ITEM_STATUSES;
  protected readonly places = inject(OwnPlaces).places;
  protected readonly narrowed = computed(() => {
    const { pool, division, criterion, status, text } = this.filters();
    return [pool, division, criterion, status, text].some(Boolean);
  });

  protected clear(): void {
    this.changed.emit({
      pool: undefined,
      division: undefined,
      criterion: undefined,
      status: undefined,
      text: undefined,
    });
  }

  /** A criterion alone narrows nothing: the first status that people look for comes with it. */
  protected chooseCriterion(criterion: string | null): void {
    this.changed.emit(
      criterion
        ? { criterion, status: this.filters().status ?? 'unmet' }
        : { criterion: undefined, status: undefined },
    );
  }
}
