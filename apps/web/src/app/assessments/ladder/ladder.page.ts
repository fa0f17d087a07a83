import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../../accounts/session';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { seesManyEnterprises } from '../../enterprises/sees-many';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { RulesClient } from '../../rules/rules.client';
import { AssessmentsClient } from '../assessments.client';
import { AssessmentHeadComponent } from '../head/assessment-head.component';
import { QuestionPanelComponent } from '../head/question-panel.component';
import { readDay } from '../question';
import { LadderStepComponent } from './ladder-step.component';
import { nextStep } from './next-step';

/** The four tiers of the ladder and how far an enterprise is from each. */
@Component({
  selector: 'tidu-ladder-page',
  imports: [
    AssessmentHeadComponent,
    BilingualPipe,
    LadderStepComponent,
    LoadFailureComponent,
    NzSkeletonComponent,
    QuestionPanelComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './ladder.page.html',
  styleUrl: './ladder.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderPage {
  private readonly client = inject(AssessmentsClient);
  private readonly rules = inject(RulesClient);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  readonly pack = input<string>();
  readonly asOf = input<string>();

  protected readonly hasList = computed(() => seesManyEnterprises(this.session.session()));
  protected readonly day = computed(() => readDay(this.asOf(), new Date()));
  protected readonly ladder = rxResource({
    params: () => ({ id: this.id(), asOf: this.day() }),
    stream: ({ params }) => this.client.ladder(params.id, params.asOf),
  });
  protected readonly shown = latestOf(this.ladder);
  protected readonly next = computed(() => nextStep(this.shown()?.steps ?? []));
  /** Where no rule applies on the day, those of the library can still be tried. */
  protected readonly library = rxResource({
    params: () => (this.shown()?.steps.some(({ pack }) => pack === null) ? {} : undefined),
    stream: () => this.rules.library(),
  });
  protected readonly trials = computed(() => {
    const packs = this.library.hasValue() ? this.library.value() : [];
    return (tier: string) => packs.filter((pack) => pack.tier === tier);
  });
  protected readonly otherViews = computed(() => this.pack() ?? this.next()?.pack?.id);
}
