import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TestedPackView } from '@tidu/contracts';
import { PageHeaderComponent, RunProgressComponent, TagComponent, toneOfRun } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../../accounts/session';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { CursorPaging } from '../../paging/cursor-paging';
import { PageTitle } from '../../shell/page-title';
import { BackTestsClient } from '../back-tests.client';
import { readChange, readSizeClass, type ChangeFilters } from './change-filters';
import { ReportComponent } from './report.component';
import { TestFactsComponent } from './test-facts.component';

/** One back-test: live while it runs, then its report. Filters are query parameters. */
@Component({
  selector: 'tidu-back-test-page',
  imports: [
    BilingualPipe,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    ReportComponent,
    RouterLink,
    RunProgressComponent,
    TagComponent,
    TestFactsComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './back-test.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BackTestPage {
  private readonly client = inject(BackTestsClient);
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  readonly change = input<string>();
  readonly division = input<string>();
  readonly criterion = input<string>();
  readonly sizeClass = input<string>();
  readonly industry = input<string>();
  readonly text = input<string>();
  readonly after = input<string>();

  protected readonly toneOfRun = toneOfRun;
  protected readonly mayStart = computed(() => this.session.may('rules.back-test'));
  protected readonly test = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.watch(params),
  });
  protected readonly filters = computed<ChangeFilters>(() => ({
    change: readChange(this.change()),
    division: this.division(),
    criterion: this.criterion(),
    sizeClass: readSizeClass(this.sizeClass()),
    industry: this.industry(),
    text: this.text(),
    after: this.after(),
  }));
  protected readonly title = computed(() => {
    if (!this.test.hasValue()) return '';
    const { baseline, candidate } = this.test.value();
    return `${this.nameOf(baseline)} → ${this.nameOf(candidate)}`;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.title()) title.about(this.title());
    });
  }

  private nameOf({ draftName, title }: TestedPackView): string {
    return draftName ?? this.language.pick(title);
  }
}
