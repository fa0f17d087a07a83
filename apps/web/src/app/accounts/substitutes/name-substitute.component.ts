import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateSubstitution, MemberView, SubstitutionView } from '@tidu/contracts';
import {
  ROLES,
  SUBSTITUTION_DAYS,
  substitutionFaults,
  type NamedSubstitution,
  type Role,
} from '@tidu/domain';
import { formatDay } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { UserAction } from '../../api/user-action';
import { Language } from '../../language/language';
import { DialogDrawerDirective } from '../../shell/dialog-drawer.directive';
import { OrganisationsClient } from '../organisations/organisations.client';
import { ProblemAlertComponent } from '../organisations/problem-alert.component';
import { SubstitutionsClient } from './substitutions.client';

const FIELDS = ['substituteId', 'from', 'until'] as const;
type Field = (typeof FIELDS)[number];

/** Names a substitute for oneself; the leader also for a member of the office. */
@Component({
  selector: 'tidu-name-substitute',
  imports: [
    DialogDrawerDirective,
    LoadFailureComponent,
    NzButtonComponent,
    NzDatePickerComponent,
    NzDrawerModule,
    NzFormModule,
    NzSelectModule,
    NzSkeletonComponent,
    ProblemAlertComponent,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  templateUrl: './name-substitute.component.html',
  styleUrl: './name-substitute.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NameSubstituteComponent {
  private readonly client = inject(SubstitutionsClient);
  private readonly organisations = inject(OrganisationsClient);
  private readonly language = inject(Language);
  private readonly action = new UserAction();
  private readonly fields = inject(NonNullableFormBuilder);

  readonly organisationId = input.required<string>();
  readonly self = input.required<string | undefined>();
  readonly leads = input.required<boolean>();
  /** Whether a substitute was named. */
  readonly closed = output<boolean>();

  /** Those of the office that are known already. */
  readonly others = input.required<readonly SubstitutionView[]>();

  protected readonly longest = SUBSTITUTION_DAYS;
  protected readonly members = rxResource({
    params: () => this.organisationId(),
    stream: ({ params }) => this.organisations.members(params),
  });
  protected readonly form = this.fields.group({
    principal: [''],
    substitute: [''],
    from: this.fields.control<Date | null>(new Date()),
    until: this.fields.control<Date | null>(null),
  });
  private readonly chosen = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });
  /** Who is stood in for: oneself, unless the leader chooses somebody. */
  private readonly principal = computed(() => this.chosen().principal || this.self() || '');

  private readonly active = computed(() =>
    this.members.hasValue()
      ? this.members.value().items.filter(({ status }) => status === 'active')
      : [],
  );
  protected readonly colleagues = computed(() =>
    this.active().filter(({ person }) => person.id !== this.self()),
  );
  protected readonly candidates = computed(() =>
    this.active().filter(({ person }) => person.id !== this.principal()),
  );
  /** What speaks against it as far as it is filled in, by the rules of the service. */
  private readonly faults = computed(() => {
    const { substitute = '', from, until } = this.chosen();
    if (!from || !until) return [];
    return substitutionFaults({
      asked: {
        ...{ principal: this.principal(), substitute },
        ...{ from: formatDay(from), until: formatDay(until) },
      },
      today: formatDay(new Date()),
      others: this.others().map(toNamed),
      kind: 'office',
      principalRoles: this.rolesOf(this.principal()),
      substituteRoles: this.rolesOf(substitute),
    });
  });
  private readonly missing = computed<readonly Field[]>(() => {
    const { substitute, from, until } = this.chosen();
    const known = { substituteId: substitute, from, until };
    return FIELDS.filter((field) => !known[field]);
  });
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  protected readonly beforeToday = (day: Date): boolean => formatDay(day) < formatDay(new Date());
  protected readonly beforeFirst = (day: Date): boolean =>
    formatDay(day) < formatDay(this.form.value.from ?? new Date());

  /** What is wrong with a field; empty when nothing. */
  protected faultOf(field: Field): string {
    const fault = this.faults().find((one) => one.field === field);
    const text = fault?.message ?? this.failure()?.fieldText(field);
    if (text) return this.language.pick(text);
    const missing = this.tried() && this.missing().includes(field);
    return missing ? this.language.say(`substitutions.missing.${field}`) : '';
  }

  /** A member as an option: the name, the roles, and whether they are away themselves. */
  protected titleOf({ person, roles, leave }: MemberView): string {
    const comma = this.language.say('list.comma');
    const titles = roles.map((role) => this.language.pick(ROLES[role].title)).join(comma);
    const away = leave ? ` · ${this.language.say('organisations.members.onLeave')}` : '';
    return `${person.name} · ${titles}${away}`;
  }

  /** Not while the answer is awaited: it might be done, and the list would not show it. */
  protected cancel(): void {
    if (!this.sending()) this.closed.emit(false);
  }

  protected name(): void {
    this.tried.set(true);
    if (this.sending() || this.missing().length > 0 || this.faults().length > 0) return;
    const substitution = this.wish();
    const key = this.action.keyFor(JSON.stringify(substitution));
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.create(substitution, key).subscribe({
      next: () => this.closed.emit(true),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }

  private rolesOf(account: string): readonly Role[] {
    return this.active().find(({ person }) => person.id === account)?.roles ?? [];
  }

  private wish(): CreateSubstitution {
    const { principal, substitute, from, until } = this.form.getRawValue();
    return {
      ...(principal ? { principalId: principal } : {}),
      substituteId: substitute,
      from: from ? formatDay(from) : '',
      until: until ? formatDay(until) : '',
    };
  }
}

function toNamed({
  principal,
  substitute,
  state,
  from,
  until,
}: SubstitutionView): NamedSubstitution {
  return {
    ...{ principal: principal.id, substitute: substitute.id, from, until },
    ended: state === 'ended',
  };
}
