import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { NzProgressComponent } from 'ng-zorro-antd/progress';
import { formatNumber } from '../formats/format-number';

/** How far a run in the background is: a bar and the two numbers. */
@Component({
  selector: 'tidu-run-progress',
  imports: [NzProgressComponent],
  template: `
    <div
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="label()"
    >
      <nz-progress
        [nzPercent]="percent()"
        [nzStatus]="failed() ? 'exception' : percent() === 100 ? 'success' : 'active'"
        [nzShowInfo]="false"
        nzSize="small"
      />
    </div>
    <span class="numbers">{{ numbers() }}</span>
  `,
  styleUrl: './run-progress.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunProgressComponent {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  readonly label = input.required<string>();
  readonly failed = input(false);

  /** Whole per cent, never 100 before the last one is done. */
  protected readonly percent = computed(() => {
    const total = this.total();
    return total === 0 ? 0 : Math.floor((Math.min(this.done(), total) / total) * 100);
  });
  protected readonly numbers = computed(
    () => `${formatNumber(this.done(), 0)} / ${formatNumber(this.total(), 0)}`,
  );
}
