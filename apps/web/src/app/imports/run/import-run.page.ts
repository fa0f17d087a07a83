import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AmountPipe, PageHeaderComponent, TagComponent, toneOfRun } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzSpinComponent } from 'ng-zorro-antd/spin';
import { Session } from '../../accounts/session';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { PageTitle } from '../../shell/page-title';
import { isEnded, type ImportSeverity } from '../import-request';
import { ImportsClient } from '../imports.client';
import { EarnestPanelComponent } from './earnest-panel.component';
import { ImportErrorsComponent } from './import-errors.component';
import { ImportFactsComponent } from './import-facts.component';
import { ImportReportComponent } from './import-report.component';

/** One import: live while it runs, then what it did and what it refused. */
@Component({
  selector: 'tidu-import-run-page',
  imports: [
    AmountPipe,
    BilingualPipe,
    EarnestPanelComponent,
    ImportErrorsComponent,
    ImportFactsComponent,
    ImportReportComponent,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzSkeletonComponent,
    NzSpinComponent,
    PageHeaderComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './import-run.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportRunPage {
  private readonly client = inject(ImportsClient);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  readonly severity = input<string>();
  readonly after = input<string>();

  protected readonly toneOfRun = toneOfRun;
  protected readonly isEnded = isEnded;
  protected readonly mayImport = computed(() => this.session.may('enterprise.import'));
  protected readonly run = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.watch(params),
  });
  /** What the reader asked for; without a wish, the errors, or the remarks where there are none. */
  protected readonly shownSeverity = computed<ImportSeverity>(() => {
    const wish = this.severity();
    if (wish === 'error' || wish === 'warning') return wish;
    if (!this.run.hasValue()) return 'error';
    const { errorCount, warningCount } = this.run.value();
    return errorCount === 0 && warningCount > 0 ? 'warning' : 'error';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.run.hasValue()) title.about(this.run.value().fileName);
    });
  }
}
