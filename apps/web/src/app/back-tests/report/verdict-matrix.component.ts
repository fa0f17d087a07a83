import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { VerdictMatrix, VerdictName } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import { changeOf } from './verdict-change';

const VERDICTS: readonly VerdictName[] = ['met', 'undetermined', 'unmet'];

/** How many enterprises have which verdict under both rules. */
@Component({
  selector: 'tidu-verdict-matrix',
  imports: [AmountPipe, TranslocoDirective],
  templateUrl: './verdict-matrix.component.html',
  styleUrl: './verdict-matrix.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class VerdictMatrixComponent {
  readonly matrix = input.required<VerdictMatrix>();

  protected readonly verdicts = VERDICTS;
  protected readonly rows = computed(() =>
    VERDICTS.map((before) => ({
      before,
      total: VERDICTS.reduce((sum, after) => sum + this.matrix()[before][after], 0),
      cells: VERDICTS.map((after) => ({
        after,
        count: this.matrix()[before][after],
        change: changeOf(before, after) ?? 'same',
      })),
    })),
  );
  protected readonly totals = computed(() =>
    VERDICTS.map((after) =>
      VERDICTS.reduce((sum, before) => sum + this.matrix()[before][after], 0),
    ),
  );
  protected readonly all = computed(() => this.totals().reduce((sum, count) => sum + count, 0));
}
