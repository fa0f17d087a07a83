import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EvaluationQuery } from '@tidu/contracts';
import { formatDay, parseDay } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { Session } from '../../accounts/session';
import { Language } from '../../language/language';
import { periodOf } from '../../rules/pack-status';
import { RulesClient } from '../../rules/rules.client';
import { isTrial } from '../../screenings/start/pack-choice';
import { FigureYearsComponent } from '../../screenings/start/figure-years.component';
import { yearsBefore } from '../../screenings/years';
import { packChoices } from './pack-choices';

/** Under which pack, in which procedure and as of which day; the choice stands in the URL. */
@Component({
  selector: 'tidu-question-panel',
  imports: [
    FigureYearsComponent,
    FormsModule,
    NzAlertComponent,
    NzDatePickerComponent,
    NzRadioModule,
    NzSelectModule,
    TranslocoDirective,
  ],
  templateUrl: './question-panel.component.html',
  styleUrl: './question-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class QuestionPanelComponent {
  private readonly client = inject(RulesClient);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly asOf = input.required<string>();
  /** Absent where only the day can be chosen. */
  readonly question = input<EvaluationQuery>();

  protected readonly library = rxResource({
    params: () => (this.question() ? {} : undefined),
    stream: () => this.client.library(),
  });
  private readonly packs = computed(() => (this.library.hasValue() ? this.library.value() : []));
  protected readonly choices = computed(() =>
    packChoices(this.packs(), this.question()?.pack ?? '').map(({ id, title }) => ({
      id,
      title: title ? this.language.pick(title) : id,
    })),
  );
  private readonly pack = computed(() =>
    this.packs().find(({ id }) => id === this.question()?.pack.split('@')[0]),
  );
  protected readonly procedures = computed(
    () => this.pack()?.procedures ?? [this.question()?.procedure ?? 'recognition'],
  );
  protected readonly trial = computed(() => {
    const [pack, question] = [this.pack(), this.question()];
    if (!pack || !question) return false;
    const { from, until } = periodOf(pack, question.procedure);
    return isTrial({ effectiveFrom: from, effectiveUntil: until }, question.asOf);
  });
  protected readonly day = computed(() => parseDay(this.asOf()));
  protected readonly years = computed(() => yearsBefore(this.asOf()));
  /** Of which years there are figures is told for all enterprises of an office together. */
  protected readonly mayCompareYears = computed(() => this.session.may('screening.read'));

  protected choose(words: { pack?: string; procedure?: string; asOf?: string }): void {
    void this.router.navigate([], { queryParams: words, queryParamsHandling: 'merge' });
  }

  /** A pack that does not know the procedure is asked in the first that it knows. */
  protected choosePack(id: string): void {
    const known = this.packs().find((pack) => pack.id === id)?.procedures ?? [];
    const procedure = this.question()?.procedure;
    const kept = procedure !== undefined && known.includes(procedure) ? procedure : known[0];
    this.choose({ pack: id, procedure: kept });
  }

  protected chooseDay(day: Date | null): void {
    if (day) this.choose({ asOf: formatDay(day) });
  }
}
