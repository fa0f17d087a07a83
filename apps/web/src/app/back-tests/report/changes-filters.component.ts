import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestSummary } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { DivisionPickerComponent } from '../../divisions/division-picker.component';
import { OwnPlaces } from '../../divisions/own-places';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { SearchFieldComponent } from '../../search/search-field.component';
import { CHANGES, type ChangeFilters } from './change-filters';
import { mostChanged } from './changed-groups';

/** What the list of changed enterprises can be narrowed by. */
@Component({
  selector: 'tidu-changes-filters',
  imports: [
    BilingualPipe,
    DivisionPickerComponent,
    FormsModule,
    NzButtonComponent,
    NzSelectModule,
    SearchFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './changes-filters.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesFiltersComponent {
  readonly summary = input.required<BackTestSummary>();
  readonly filters = input.required<ChangeFilters>();
  /** The filters that change; the others stay. */
  readonly changed = output<ChangeFilters>();

  protected readonly changes = CHANGES;
  protected readonly criteria = computed(() => mostChanged(this.summary().criteria));
  protected readonly sizes = computed(() => mostChanged(this.summary().sizeClasses));
  protected readonly industries = computed(() => mostChanged(this.summary().industries));
  protected readonly places = inject(OwnPlaces).places;
  protected readonly narrowed = computed(() => {
    const { change, division, criterion, sizeClass, industry, text } = this.filters();
    return [change, division, criterion, sizeClass, industry, text].some(Boolean);
  });

  protected clear(): void {
    this.changed.emit({
      change: undefined,
      division: undefined,
      criterion: undefined,
      sizeClass: undefined,
      industry: undefined,
      text: undefined,
    });
  }
}
