import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, TagComponent, toneOfItem } from '@tidu/ui';
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
import { toneOfVerdict } from '../verdict-tone';
import { GapSetComponent } from './gap-set.component';
import { OpenItemsComponent } from './open-items.component';

/** What an enterprise lacks: the smallest sets of changes that would turn the verdict. */
@Component({
  selector: 'tidu-gap-list-page',
  imports: [
    AssessmentHeadComponent,
    BilingualPipe,
    EmptyStateComponent,
    GapSetComponent,
    LoadFailureComponent,
    NoPackComponent,
    NzAlertComponent,
    NzSkeletonComponent,
    OpenItemsComponent,
    QuestionPanelComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './gap-list.page.html',
  styleUrl: './gap-list.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GapListPage {
  private readonly client = inject(AssessmentsClient);

  readonly id = input.required<string>();
  readonly pack = input<string>();
  readonly procedure = input<string>();
  readonly asOf = input<string>();

  protected readonly toneOfItem = toneOfItem;
  protected readonly toneOfVerdict = toneOfVerdict;
  protected readonly day = computed(() => readDay(this.asOf(), new Date()));
  protected readonly question = computed(() =>
    readQuestion({ pack: this.pack(), procedure: this.procedure(), asOf: this.asOf() }, new Date()),
  );
  protected readonly gaps = rxResource({
    params: () => {
      const question = this.question();
      return question && { id: this.id(), question };
    },
    stream: ({ params }) => this.client.gaps(params.id, params.question),
  });
  protected readonly shown = latestOf(this.gaps);
}
