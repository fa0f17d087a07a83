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
import type { CreateScreening, ProcedureName, ProgrammeView } from '@tidu/contracts';
import { EmptyStateComponent, formatDay, PageHeaderComponent, parseDay } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { UserAction } from '../../api/user-action';
import { DivisionChoiceComponent } from '../../divisions/division-choice.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { ProgrammesClient } from '../../programmes/programmes.client';
import { ScreeningsClient } from '../screenings.client';
import { yearsBefore } from '../years';
import { FigureYearsComponent } from './figure-years.component';
import { choosePack, isTrial } from './pack-choice';

/** Starts a screening: which title, by which rules, as of which day, where. */
@Component({
  selector: 'tidu-start-screening-page',
  imports: [
    BilingualPipe,
    DivisionChoiceComponent,
    EmptyStateComponent,
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
  templateUrl: './start-screening.page.html',
  styleUrl: './start-screening.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartScreeningPage {
  private readonly client = inject(ScreeningsClient);
  private readonly programmesClient = inject(ProgrammesClient);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly action = new UserAction();

  private readonly fields = inject(NonNullableFormBuilder);

  protected readonly form = this.fields.group({
    programme: [''],
    pack: [''],
    procedure: this.fields.control<ProcedureName>('recognition'),
    asOf: this.fields.control<Date | null>(new Date()),
    division: [''],
  });
  private readonly chosen = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });

  protected readonly programmes = rxResource({ stream: () => this.programmesClient.list() });
  protected readonly programme = computed(() =>
    this.known().find(({ id }) => id === this.chosen().programme),
  );
  protected readonly pack = computed(() =>
    this.programme()?.packs.find(({ id }) => id === this.chosen().pack),
  );
  protected readonly asOf = computed(() => {
    const day = this.chosen().asOf;
    return day ? formatDay(day) : undefined;
  });
  protected readonly years = computed(() => {
    const asOf = this.asOf();
    return asOf ? yearsBefore(asOf) : undefined;
  });
  protected readonly trial = computed(() => {
    const [pack, asOf] = [this.pack(), this.asOf()];
    return pack !== undefined && asOf !== undefined && isTrial(pack, asOf);
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  private readonly known = computed<readonly ProgrammeView[]>(() =>
    this.programmes.hasValue() ? this.programmes.value() : [],
  );

  constructor() {
    effect(() => {
      const [first] = this.known();
      if (first && !this.form.value.programme) this.chooseProgramme(first.id);
    });
  }

  /** Takes the pack in force on the day, and a procedure that the pack has. */
  protected chooseProgramme(id: string): void {
    const packs = this.known().find((programme) => programme.id === id)?.packs ?? [];
    const pack = choosePack(packs, this.asOf() ?? formatDay(new Date()));
    this.form.patchValue({ programme: id, pack: pack?.id ?? '' });
    this.choosePack();
  }

  protected choosePack(): void {
    const procedures = this.pack()?.procedures ?? [];
    const { procedure } = this.form.getRawValue();
    if (procedures.length > 0 && !procedures.includes(procedure)) {
      this.form.patchValue({ procedure: procedures[0] as ProcedureName });
    }
  }

  protected takeDay(day: string): void {
    this.form.patchValue({ asOf: parseDay(day) });
  }

  /** What the API says of one field; empty when nothing. */
  protected faultOf(field: keyof CreateScreening): string {
    const text = this.failure()?.fieldText(field);
    return text ? this.language.pick(text) : '';
  }

  protected start(): void {
    const asOf = this.asOf();
    if (this.sending() || !asOf) return;
    const { pack, procedure, division } = this.form.getRawValue();
    const screening: CreateScreening = { pack, procedure, asOf, division: division || undefined };
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.start(screening, this.action.keyFor(JSON.stringify(screening))).subscribe({
      next: ({ id }) => void this.router.navigate(['/screenings', id]),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
