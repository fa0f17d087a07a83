import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportReport, ImportRunView } from '@tidu/contracts';
import { AmountPipe, FigureComponent, formatNumber } from '@tidu/ui';

type Count = keyof ImportReport;

const ROWS: readonly Count[] = ['read', 'accepted', 'skipped', 'rejected'];
const EFFECTS: readonly Count[] = [
  'enterprisesCreated',
  'enterprisesChanged',
  'factsAdded',
  'factsReplaced',
  'factsUnchanged',
];

/** What an import did with the rows of the file, and what came of it. */
@Component({
  selector: 'tidu-import-report',
  imports: [AmountPipe, FigureComponent, TranslocoDirective],
  template: `
    <section class="panel" *transloco="let t">
      <h2>{{ t('imports.report.rows') }}</h2>
      <div class="figures">
        @for (count of rows; track count) {
          <tidu-figure
            [label]="t('imports.count.' + count)"
            [value]="format(run()[count], 0)"
            [note]="t('imports.countText.' + count)"
          />
        }
      </div>
      <h2>{{ t(run().dryRun ? 'imports.report.wouldDo' : 'imports.report.done') }}</h2>
      <dl>
        @for (count of effects; track count) {
          <div>
            <dt>{{ t('imports.count.' + count) }}</dt>
            <dd>{{ run()[count] | tiduAmount: 0 }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './import-report.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportReportComponent {
  readonly run = input.required<ImportRunView>();

  protected readonly format = formatNumber;
  protected readonly rows = ROWS;
  protected readonly effects = EFFECTS;
}
