import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestCriterionView } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import { NzTableModule } from 'ng-zorro-antd/table';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { changedOf } from './changed-groups';

/** Each criterion in both packs: what was asked, what is asked, who misses it, whom it decides. */
@Component({
  selector: 'tidu-criterion-table',
  imports: [AmountPipe, BilingualPipe, NzTableModule, TranslocoDirective],
  templateUrl: './criterion-table.component.html',
  styleUrl: './criterion-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class CriterionTableComponent {
  readonly criteria = input.required<readonly BackTestCriterionView[]>();
  /** The criterion to narrow the list to. */
  readonly chosen = output<string>();

  protected readonly everything = signal(false);
  private readonly all = computed(() =>
    this.criteria()
      .map((criterion) => ({ criterion, changed: changedOf(criterion) }))
      .sort((a, b) => b.changed - a.changed),
  );
  protected readonly different = computed(() =>
    this.all().filter(({ criterion }) => differs(criterion)),
  );
  protected readonly lines = computed(() => (this.everything() ? this.all() : this.different()));
}

/** Whether the two rules differ in it, by their words or by whom they let pass. */
function differs(criterion: BackTestCriterionView): boolean {
  const { baselineRequirement, candidateRequirement, before, after } = criterion;
  return (
    changedOf(criterion) > 0 ||
    before?.unmet !== after?.unmet ||
    baselineRequirement?.zh !== candidateRequirement?.zh
  );
}
