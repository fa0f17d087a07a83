import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { AmountPipe } from '@tidu/ui';
import { NgxEchartsDirective } from 'ngx-echarts';
import { cssColour } from '../../charts/css-colour';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { changeChartOption } from './change-chart-option';
import { CHANGES } from './change-filters';
import { mostChanged, type ChangedGroup } from './changed-groups';

/** A chart holds so many lines; the table beneath it holds all. */
const LINES_DRAWN = 12;
const LINE_HEIGHT_PX = 30;
const FRAME_HEIGHT_PX = 64;

/** What changes by place, size, industry or criterion: a chart, and the same as a table of buttons. */
@Component({
  selector: 'tidu-change-panel',
  imports: [AmountPipe, BilingualPipe, NgxEchartsDirective, TranslocoDirective],
  templateUrl: './change-panel.component.html',
  styleUrl: './change-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class ChangePanelComponent {
  private readonly language = inject(Language);

  readonly heading = input.required<string>();
  readonly groups = input.required<readonly ChangedGroup[]>();
  /** Key of the group to narrow the list to. */
  readonly chosen = output<string>();

  protected readonly sorted = computed(() => mostChanged(this.groups()));
  private readonly drawn = computed(() => this.sorted().slice(0, LINES_DRAWN));
  /** Kinds of change that occur at all. */
  protected readonly changes = computed(() =>
    CHANGES.filter((change) => this.sorted().some((group) => group[change] > 0)),
  );
  protected readonly height = computed(
    () => this.drawn().length * LINE_HEIGHT_PX + FRAME_HEIGHT_PX,
  );
  protected readonly chart = computed(() =>
    changeChartOption(
      this.drawn().map(({ title }) => this.language.pick(title)),
      this.changes().map((change) => ({
        name: this.language.say(`verdictChange.${change}`),
        colour: cssColour(`--tidu-change-${change}`),
        counts: this.drawn().map((group) => group[change]),
      })),
      cssColour('--tidu-ink'),
    ),
  );

  protected choose(index: number): void {
    const group = this.drawn()[index];
    if (group) this.chosen.emit(group.key);
  }
}
