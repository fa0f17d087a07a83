import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FactChangeView, WhatIfInputView } from '@tidu/contracts';
import { EmptyStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { AssessmentsClient } from '../assessments.client';
import { AssessmentHeadComponent } from '../head/assessment-head.component';
import { NoPackComponent } from '../head/no-pack.component';
import { QuestionPanelComponent } from '../head/question-panel.component';
import { readDay, readQuestion } from '../question';
import { isSame, readChanges, withChange } from './changes-word';
import { ChangesInUrl } from './changes-in-url';
import { FigureInputComponent } from './figure-input.component';
import { criteriaToWorkOn, groupInputs, matters } from './input-groups';
import { OutcomeComponent } from './outcome.component';
import { VerdictPeekComponent } from './verdict-peek.component';

/** What would be if figures were others; the changes stand in the URL and can be passed on. */
@Component({
  selector: 'tidu-what-if-page',
  imports: [
    AssessmentHeadComponent,
    EmptyStateComponent,
    FigureInputComponent,
    LoadFailureComponent,
    NoPackComponent,
    NzButtonComponent,
    NzSkeletonComponent,
    OutcomeComponent,
    QuestionPanelComponent,
    RouterLink,
    TranslocoDirective,
    VerdictPeekComponent,
  ],
  providers: [ChangesInUrl],
  templateUrl: './what-if.page.html',
  styleUrl: './what-if.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfPage {
  private readonly client = inject(AssessmentsClient);
  private readonly url = inject(ChangesInUrl);
  private readonly outcome = viewChild<unknown, ElementRef<HTMLElement>>('outcome', {
    read: ElementRef,
  });

  readonly id = input.required<string>();
  readonly pack = input<string>();
  readonly procedure = input<string>();
  readonly asOf = input<string>();
  readonly set = input<string>();

  protected readonly day = computed(() => readDay(this.asOf(), new Date()));
  protected readonly question = computed(() =>
    readQuestion({ pack: this.pack(), procedure: this.procedure(), asOf: this.asOf() }, new Date()),
  );
  /** What the fields show: at once what is put in, and what a link or the way back brings. */
  protected readonly changes = linkedSignal<string | undefined, readonly FactChangeView[]>({
    source: () => this.set(),
    computation: (word, before) =>
      before && this.url.isOwn(word) ? before.value : readChanges(word),
  });
  protected readonly inputs = rxResource({
    params: () => this.asked(),
    stream: ({ params }) => this.client.inputs(params.id, params.question),
  });
  protected readonly result = rxResource({
    params: () => {
      const asked = this.asked();
      return asked && { ...asked, changes: readChanges(this.set()) };
    },
    stream: ({ params }) => this.client.whatIf(params.id, params.question, params.changes),
  });
  protected readonly known = latestOf(this.inputs);
  protected readonly shown = latestOf(this.result);
  protected readonly everything = signal(false);
  private readonly toWorkOn = computed(() => {
    const result = this.shown();
    return result ? criteriaToWorkOn(result.before) : new Set<string>();
  });
  protected readonly groups = computed(() => {
    const inputs = this.known()?.inputs ?? [];
    const [criteria, changes] = [this.toWorkOn(), this.changes()];
    const kept = inputs.filter((one) => this.everything() || matters(one, criteria, changes));
    return groupInputs(kept);
  });

  private readonly asked = computed(() => {
    const question = this.question();
    return question && { id: this.id(), question };
  });

  protected changeOf(figure: WhatIfInputView): FactChangeView | undefined {
    return this.changes().find((change) => isSame(change, figure));
  }

  protected take(figure: WhatIfInputView, value: unknown): void {
    const { indicator, year, value: stored } = figure;
    this.changes.update((changes) => withChange(changes, { indicator, year, value }, stored));
    this.url.write(this.changes());
  }

  protected showOutcome(): void {
    this.outcome()?.nativeElement.scrollIntoView({ block: 'start' });
  }

  protected reset(): void {
    this.changes.set([]);
    this.url.write([]);
  }
}
