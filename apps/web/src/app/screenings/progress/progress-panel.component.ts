import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FigureComponent, formatNumber, RunProgressComponent } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { poolCounts } from '../results/pool-counts';
import type { WatchedScreening } from '../screenings.client';

/** A screening under way: how far it is, and how the pools fill. */
@Component({
  selector: 'tidu-progress-panel',
  imports: [BilingualPipe, FigureComponent, RunProgressComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('screenings.progress.title') }}</h2>
      <p class="soft" role="status">{{ t('screenings.progress.' + screening().status) }}</p>
      <tidu-run-progress
        [done]="screening().done"
        [total]="screening().total"
        [label]="t('screenings.progress.label')"
      />
      <div class="pools">
        @for (row of rows(); track row.pool.id) {
          <tidu-figure [label]="row.pool.title | bilingual" [value]="format(row.count, 0)" />
        }
      </div>
    </ng-container>
  `,
  styleUrl: './progress-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class ProgressPanelComponent {
  readonly screening = input.required<WatchedScreening>();

  protected readonly format = formatNumber;
  protected readonly rows = computed(() =>
    poolCounts(this.screening().poolList, this.screening().pools ?? {}),
  );
}
