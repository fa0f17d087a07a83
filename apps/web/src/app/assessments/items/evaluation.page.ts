import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { AssessmentsClient } from '../assessments.client';
import { AssessmentHeadComponent } from '../head/assessment-head.component';
import { NoPackComponent } from '../head/no-pack.component';
import { QuestionPanelComponent } from '../head/question-panel.component';
import { readDay, readQuestion } from '../question';
import { EvaluatedItemComponent } from './evaluated-item.component';
import { groupItems, isShown, ITEM_FILTERS, readItemFilter } from './item-groups';
import { VerdictPanelComponent } from './verdict-panel.component';

/** An enterprise under one pack, item by item; the question stands in the URL. */
@Component({
  selector: 'tidu-evaluation-page',
  imports: [
    AssessmentHeadComponent,
    BilingualPipe,
    EmptyStateComponent,
    EvaluatedItemComponent,
    LoadFailureComponent,
    NoPackComponent,
    NzAlertComponent,
    NzSkeletonComponent,
    QuestionPanelComponent,
    RouterLink,
    TranslocoDirective,
    VerdictPanelComponent,
  ],
  templateUrl: './evaluation.page.html',
  styleUrl: './evaluation.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvaluationPage {
  private readonly client = inject(AssessmentsClient);
  private readonly router = inject(Router);

  readonly id = input.required<string>();
  readonly pack = input<string>();
  readonly procedure = input<string>();
  readonly asOf = input<string>();
  readonly show = input<string>();

  protected readonly day = computed(() => readDay(this.asOf(), new Date()));
  protected readonly question = computed(() =>
    readQuestion({ pack: this.pack(), procedure: this.procedure(), asOf: this.asOf() }, new Date()),
  );
  protected readonly evaluation = rxResource({
    params: () => {
      const question = this.question();
      return question && { id: this.id(), question };
    },
    stream: ({ params }) => this.client.evaluation(params.id, params.question),
  });
  protected readonly shown = latestOf(this.evaluation);
  protected readonly filter = computed(() => readItemFilter(this.show()));
  private readonly items = computed(() => this.shown()?.items ?? []);
  protected readonly filters = computed(() =>
    ITEM_FILTERS.map((name) => ({
      name,
      count: this.items().filter((item) => isShown(item, name)).length,
    })),
  );
  protected readonly groups = computed(() => {
    const titles = new Map(this.shown()?.score?.dimensions.map(({ id, title }) => [id, title]));
    const kept = this.items().filter((item) => isShown(item, this.filter()));
    return groupItems(kept).map((group) => ({
      ...group,
      title: group.dimension === null ? undefined : titles.get(group.dimension),
    }));
  });
  protected readonly warnings = computed(() => this.shown()?.warnings ?? []);

  protected narrow(show: string): void {
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge' });
  }
}
