import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AssessmentRow, ScreeningDetail } from '@tidu/contracts';
import { PoolTagComponent } from '@tidu/ui';
import { NzTableModule } from 'ng-zorro-antd/table';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { standingOf } from './standing';

/** One line an enterprise: where it is, its pool, and what it lacks by name. */
@Component({
  selector: 'tidu-results-table',
  imports: [BilingualPipe, NzTableModule, PoolTagComponent, RouterLink, TranslocoDirective],
  templateUrl: './results-table.component.html',
  styleUrl: './results-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsTableComponent {
  readonly screening = input.required<ScreeningDetail>();
  readonly rows = input.required<readonly AssessmentRow[]>();
  readonly loading = input(false);

  protected readonly lines = computed(() => {
    const { criteria, poolList } = this.screening();
    const titles = new Map(poolList.map(({ id, title }) => [id, title]));
    return this.rows().map((row) => ({
      row,
      pool: titles.get(row.pool) ?? { zh: row.pool, en: row.pool },
      ...standingOf(row, criteria),
    }));
  });
}
