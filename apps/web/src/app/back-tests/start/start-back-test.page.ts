import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ProcedureName, RulePackDraftView, ScreeningView } from '@tidu/contracts';
import { formatDay, PageHeaderComponent, parseDay } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../../accounts/session';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { UserAction } from '../../api/user-action';
import { DivisionChoiceComponent } from '../../divisions/division-choice.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { RulesClient } from '../../rules/rules.client';
import { olderOf } from '../../rules/tiers';
import { ScreeningsClient } from '../../screenings/screenings.client';
import { FigureYearsComponent } from '../../screenings/start/figure-years.component';
import { yearsBefore } from '../../screenings/years';
import { BackTestsClient } from '../back-tests.client';
import { requestOf } from './back-test-draft';
import { DraftUploadComponent } from './draft-upload.component';

/** Starts a back-test: which rule against which, on what, as of which day, where. */
@Component({
  selector: 'tidu-start-back-test-page',
  imports: [
    BilingualPipe,
    DivisionChoiceComponent,
    DraftUploadComponent,
    FigureYearsComponent,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzDatePickerComponent,
    NzFormModule,
    NzRadioModule,
    NzSelectModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './start-back-test.page.html',
  styleUrl: './start-back-test.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartBackTestPage {
  private readonly client = inject(BackTestsClient);
  private readonly rules = inject(RulesClient);
  private readonly screeningsClient = inject(ScreeningsClient);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly action = new UserAction();
  private readonly fields = inject(NonNullableFormBuilder);

  protected readonly form = this.fields.group({
    over: this.fields.control<'facts' | 'screening'>('facts'),
    baseline: [''],
    candidate: [''],
    screening: [''],
    procedure: this.fields.control<ProcedureName>('recognition'),
    asOf: this.fields.control<Date | null>(new Date()),
    division: [''],
  });
  private readonly values = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });

  protected readonly library = rxResource({ stream: () => this.rules.library() });
  protected readonly drafts = rxResource({ stream: () => this.rules.drafts() });
  protected readonly screenings = rxResource({
    stream: () => this.screeningsClient.list(undefined),
  });
  protected readonly packs = computed(() => (this.library.hasValue() ? this.library.value() : []));
  protected readonly knownDrafts = computed(() =>
    this.drafts.hasValue() ? this.drafts.value().items : [],
  );
  protected readonly finished = computed(() =>
    this.screenings.hasValue()
      ? this.screenings.value().items.filter(({ status }) => status === 'completed')
      : [],
  );
  protected readonly overFacts = computed(() => this.values().over === 'facts');
  protected readonly asOf = computed(() => {
    const day = this.values().asOf;
    return day ? formatDay(day) : undefined;
  });
  protected readonly years = computed(() => {
    const asOf = this.asOf();
    return asOf ? yearsBefore(asOf) : undefined;
  });
  protected readonly request = computed(() => {
    this.values();
    return requestOf({ ...this.form.getRawValue(), asOf: this.asOf() });
  });
  protected readonly mayDraft = computed(() => this.session.may('rules.draft'));
  protected readonly writing = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  constructor() {
    effect(() => this.suggest());
  }

  /** At first the newest little-giant rule against the one that it replaced. */
  private suggest(): void {
    const packs = this.packs();
    const newest = packs.find(({ tier }) => tier === 'little-giant') ?? packs[0];
    if (!newest || this.form.value.candidate) return;
    const older = olderOf(packs, newest) ?? newest;
    this.form.patchValue({ baseline: older.id, candidate: newest.id });
  }

  protected nameOf(screening: ScreeningView): string {
    const { programmeTitle, divisionName, asOf, pack } = screening;
    return [this.language.pick(programmeTitle), divisionName, asOf, pack].join(' · ');
  }

  protected takeDay(day: string): void {
    this.form.patchValue({ asOf: parseDay(day) });
  }

  protected takeDraft({ draftId }: RulePackDraftView): void {
    this.drafts.reload();
    this.form.patchValue({ candidate: `draft:${draftId}` });
    this.writing.set(false);
  }

  /** What the API says of one field; empty when nothing. */
  protected faultOf(field: string): string {
    const text = this.failure()?.fieldText(field);
    return text ? this.language.pick(text) : '';
  }

  protected start(): void {
    const request = this.request();
    if (this.sending() || !request) return;
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.start(request, this.action.keyFor(JSON.stringify(request))).subscribe({
      next: ({ id }) => void this.router.navigate(['/back-tests', id]),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
