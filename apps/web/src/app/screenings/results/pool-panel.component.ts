import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PoolView } from '@tidu/contracts';
import { AmountPipe, formatShare, PoolTagComponent } from '@tidu/ui';
import { NgxEchartsDirective } from 'ngx-echarts';
import { cssColour } from '../../charts/css-colour';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { poolChartOption } from './pool-chart-option';
import { poolCounts } from './pool-counts';

/** How the enterprises fall into the pools: a chart, and the same as buttons that narrow the list. */
@Component({
  selector: 'tidu-pool-panel',
  imports: [AmountPipe, BilingualPipe, NgxEchartsDirective, PoolTagComponent, TranslocoDirective],
  templateUrl: './pool-panel.component.html',
  styleUrl: './pool-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class PoolPanelComponent {
  private readonly language = inject(Language);

  readonly pools = input.required<readonly PoolView[]>();
  readonly counts = input.required<Readonly<Record<string, number>>>();
  readonly enterprises = input.required<number>();
  /** Pool that the list is narrowed to. */
  readonly selected = input<string>();
  /** The pool to narrow to; undefined to show all again. */
  readonly chosen = output<string | undefined>();

  protected readonly rows = computed(() => poolCounts(this.pools(), this.counts()));
  protected readonly chart = computed(() =>
    poolChartOption(
      this.rows().map(({ pool, count }) => ({
        name: this.language.pick(pool.title),
        count,
        colour: cssColour(`--tidu-pool-${pool.id}`),
        faint: this.selected() !== undefined && this.selected() !== pool.id,
      })),
      cssColour('--tidu-ink'),
    ),
  );

  protected share(count: number): string {
    return formatShare(count, this.enterprises());
  }

  protected choose(pool: string | undefined): void {
    this.chosen.emit(pool === this.selected() ? undefined : pool);
  }
}
