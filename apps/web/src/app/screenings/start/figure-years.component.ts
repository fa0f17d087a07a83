import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { ScreeningsClient } from '../screenings.client';
import type { FigureYears } from '../years';

/** Says when figures of the years that a day stands for are missing, and offers a day that fits. */
@Component({
  selector: 'tidu-figure-years',
  imports: [NzAlertComponent, NzButtonComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (known.hasValue() && missing().length > 0) {
        <nz-alert
          nzType="warning"
          nzShowIcon
          role="status"
          [nzMessage]="t('screenings.start.yearsMissing', { missing: missing().join('、') })"
          [nzDescription]="description"
        />
        <ng-template #description>
          @if (fitting(); as day) {
            {{ t('screenings.start.yearsKnown', { known: known.value().years.join('、') }) }}
            <button nz-button nzType="link" nzSize="small" type="button" (click)="take.emit(day)">
              {{ t('screenings.start.takeDay', { day }) }}
            </button>
          } @else {
            {{ t('screenings.start.yearsNone') }}
          }
        </ng-template>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureYearsComponent {
  private readonly client = inject(ScreeningsClient);

  readonly years = input.required<FigureYears | undefined>();
  /** A day (YYYY-MM-DD) of which the figures are known. */
  readonly take = output<string>();

  protected readonly known = rxResource({ stream: () => this.client.factYears() });
  protected readonly missing = computed(() => {
    const [years, known] = [this.years(), this.known.value()?.years ?? []];
    return years ? [years.y3, years.y2, years.y1].filter((year) => !known.includes(year)) : [];
  });
  /** The middle of the year after the last one known. */
  protected readonly fitting = computed(() => {
    const last = this.known.value()?.years.at(-1);
    return last === undefined ? undefined : `${last + 1}-06-30`;
  });
}
