import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AmountPipe, PageHeaderComponent, TagComponent, toneOfRun } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../accounts/session';
import { LoadFailureComponent } from '../api/load-failure.component';
import { BilingualPipe } from '../language/bilingual.pipe';
import { Language } from '../language/language';
import { CursorPaging } from '../paging/cursor-paging';
import { PageTitle } from '../shell/page-title';
import { ProgressPanelComponent } from './progress/progress-panel.component';
import { readItemStatus, type ResultFilters } from './results/result-filters';
import { ResultsComponent } from './results/results.component';
import { RosterPanelComponent } from './roster/roster-panel.component';
import { ScreeningFactsComponent } from './screening-facts.component';
import { ScreeningsClient } from './screenings.client';

/** One screening: live while it runs, then its results. Filters are query parameters. */
@Component({
  selector: 'tidu-screening-page',
  imports: [
    AmountPipe,
    BilingualPipe,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    ProgressPanelComponent,
    ResultsComponent,
    RosterPanelComponent,
    RouterLink,
    ScreeningFactsComponent,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './screening.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreeningPage {
  private readonly client = inject(ScreeningsClient);
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  readonly pool = input<string>();
  readonly division = input<string>();
  readonly criterion = input<string>();
  readonly status = input<string>();
  readonly text = input<string>();
  readonly after = input<string>();

  protected readonly toneOfRun = toneOfRun;
  protected readonly mayStart = computed(() => this.session.may('screening.run'));
  protected readonly mayReadRoster = computed(() => this.session.may('roster.read'));
  protected readonly screening = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.watch(params),
  });
  protected readonly filters = computed<ResultFilters>(() => ({
    pool: this.pool(),
    division: this.division(),
    criterion: this.criterion(),
    status: readItemStatus(this.status()),
    text: this.text(),
    after: this.after(),
  }));
  protected readonly unconfirmed = computed(() =>
    this.screening.hasValue()
      ? this.screening.value().criteria.filter(({ confirmed }) => !confirmed)
      : [],
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (!this.screening.hasValue()) return;
      const { programmeTitle, divisionName } = this.screening.value();
      title.about(`${this.language.pick(programmeTitle)} ${divisionName}`);
    });
  }

  protected namesOf(criteria: readonly { title: { zh: string; en: string } }[]): string {
    return criteria
      .map(({ title }) => this.language.pick(title))
      .join(this.language.say('list.separator'));
  }
}
