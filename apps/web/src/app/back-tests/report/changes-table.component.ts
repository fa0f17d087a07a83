import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestChangeRow, BackTestView, TestedPackView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzTableModule } from 'ng-zorro-antd/table';
import { toneOfVerdict } from '../../assessments/verdict-tone';
import { Language } from '../../language/language';

/** One line an enterprise whose verdict differs, with its assessment under either rule. */
@Component({
  selector: 'tidu-changes-table',
  imports: [NzTableModule, RouterLink, TagComponent, TranslocoDirective],
  templateUrl: './changes-table.component.html',
  styleUrl: './changes-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesTableComponent {
  private readonly language = inject(Language);

  readonly test = input.required<BackTestView>();
  readonly rows = input.required<readonly BackTestChangeRow[]>();
  readonly loading = input(false);

  protected readonly toneOfVerdict = toneOfVerdict;
  protected readonly lines = computed(() => {
    const criteria = this.test().summary?.criteria ?? [];
    const titles = new Map(criteria.map(({ criterion, title }) => [criterion, title]));
    return this.rows().map((row) => ({
      row,
      criteria: row.criteria.map((id) => {
        const title = titles.get(id);
        return title ? this.language.pick(title) : id;
      }),
    }));
  });
  protected readonly sides = computed(() => [
    { name: 'baseline', question: this.questionOf(this.test().baseline) },
    { name: 'candidate', question: this.questionOf(this.test().candidate) },
  ]);

  /** The very versions that were compared. */
  private questionOf({ id, hash, draftId }: TestedPackView): Record<string, string> {
    const { procedure, asOf } = this.test();
    return { pack: draftId ? `draft:${draftId}` : `${id}@${hash}`, procedure, asOf };
  }
}
