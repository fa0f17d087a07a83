import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CalendarDayView } from '@tidu/contracts';
import { EmptyStateComponent, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';
import { joinDays } from './day-ranges';

/** The days of a year that differ from the plain week, as a list. */
@Component({
  selector: 'tidu-special-days',
  imports: [
    EmptyStateComponent,
    NzButtonComponent,
    NzTableModule,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './special-days.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpecialDaysComponent {
  /** In the order of their dates. */
  readonly days = input.required<readonly CalendarDayView[]>();
  readonly editable = input(false);
  /** The date (YYYY-MM-DD) of the day to change. */
  readonly chosen = output<string>();

  protected readonly ranges = computed(() => joinDays(this.days()));
}
