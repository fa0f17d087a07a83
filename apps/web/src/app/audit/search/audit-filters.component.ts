import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AuditActView, AuditEntryView } from '@tidu/contracts';
import { formatDay, parseDay } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { SearchFieldComponent } from '../../search/search-field.component';
import { NO_FILTERS, OUTCOMES, type AuditFilters } from './audit-filters';
import { PartyFieldComponent } from './party-field.component';

/** What the trail can be narrowed by. */
@Component({
  selector: 'tidu-audit-filters',
  imports: [
    BilingualPipe,
    FormsModule,
    NzButtonComponent,
    NzDatePickerComponent,
    NzSelectModule,
    PartyFieldComponent,
    SearchFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './audit-filters.component.html',
  styles: `
    nz-date-picker {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditFiltersComponent {
  readonly filters = input.required<AuditFilters>();
  readonly acts = input.required<readonly AuditActView[]>();
  /** What is shown at present: tells the names of the accounts and organisations. */
  readonly entries = input.required<readonly AuditEntryView[]>();
  /** The filters that change; the others stay. */
  readonly changed = output<AuditFilters>();

  protected readonly outcomes = OUTCOMES;
  protected readonly from = computed(() => dayOf(this.filters().from));
  protected readonly until = computed(() => dayOf(this.filters().until));
  protected readonly narrowed = computed(() =>
    (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).some((name) => this.filters()[name]),
  );
  protected readonly accountName = computed(() => {
    const parties = this.entries().flatMap(({ account, principal }) => [account, principal]);
    return parties.find((party) => party?.id === this.filters().account)?.name ?? '';
  });
  protected readonly organisationName = computed(() => {
    const parties = this.entries().map(({ organisation }) => organisation);
    return parties.find((party) => party?.id === this.filters().organisation)?.name ?? '';
  });

  protected narrowDay(name: 'from' | 'until', day: Date | null): void {
    this.changed.emit({ [name]: day ? formatDay(day) : undefined });
  }

  protected clear(): void {
    this.changed.emit(NO_FILTERS);
  }
}

function dayOf(text: string | undefined): Date | null {
  const day = text ? parseDay(text) : undefined;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}
