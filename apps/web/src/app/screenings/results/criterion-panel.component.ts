import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionView, ItemCounts, ItemStatusName } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import type { ECElementEvent } from 'echarts/core';
import { NgxEchartsDirective } from 'ngx-echarts';
import { cssColour } from '../../charts/css-colour';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { criterionChartOption } from './criterion-chart-option';
import { STATUS_ORDER } from './status-order';

export interface CriterionChoice {
  readonly criterion: string;
  readonly status: ItemStatusName;
}

const LINE_HEIGHT_PX = 28;
const LEGEND_HEIGHT_PX = 44;

/** How the enterprises stand on each criterion: a chart, and the same as a table of buttons. */
@Component({
  selector: 'tidu-criterion-panel',
  imports: [AmountPipe, BilingualPipe, NgxEchartsDirective, TranslocoDirective],
  templateUrl: './criterion-panel.component.html',
  styleUrl: './criterion-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class CriterionPanelComponent {
  private readonly language = inject(Language);

  readonly criteria = input.required<readonly CriterionView[]>();
  readonly items = input.required<Readonly<Record<string, ItemCounts>>>();
  readonly enterprises = input.required<number>();
  /** The criterion and status to narrow the list to. */
  readonly chosen = output<CriterionChoice>();

  /** Statuses that occur at all. */
  protected readonly statuses = computed(() =>
    STATUS_ORDER.filter((status) =>
      this.criteria().some(({ id }) => (this.items()[id]?.[status] ?? 0) > 0),
    ),
  );
  protected readonly height = computed(
    () => this.criteria().length * LINE_HEIGHT_PX + LEGEND_HEIGHT_PX,
  );
  protected readonly chart = computed(() =>
    criterionChartOption(
      this.criteria().map(({ title }) => this.language.pick(title)),
      this.statuses().map((status) => ({
        status,
        name: this.language.say(`itemStatus.${status}`),
        colour: cssColour(`--tidu-status-${status}`),
        counts: this.criteria().map(({ id }) => this.items()[id]?.[status] ?? 0),
      })),
      this.enterprises(),
      cssColour('--tidu-ink'),
    ),
  );

  protected choose({ dataIndex, seriesIndex }: ECElementEvent): void {
    const criterion = this.criteria()[dataIndex];
    const status = seriesIndex === undefined ? undefined : this.statuses()[seriesIndex];
    if (criterion && status) this.chosen.emit({ criterion: criterion.id, status });
  }
}
