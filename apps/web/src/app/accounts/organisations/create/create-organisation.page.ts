import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateOrganisation } from '@tidu/contracts';
import { OFFICE_LEVELS, type OfficeLevel } from '@tidu/domain';
import { PageHeaderComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { catchError, EMPTY, map, switchMap, type Observable } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../../../api/api-failure';
import { UserAction } from '../../../api/user-action';
import { DivisionPickerComponent } from '../../../divisions/division-picker.component';
import { Language } from '../../../language/language';
import { OrganisationsClient } from '../organisations.client';
import { ProblemAlertComponent } from '../problem-alert.component';
import { divisionOf, levelOfPlace, proposedOfficeName } from './office-place';
import { PlaceNames } from './place-names';

/** Sets up an office of a place, or a body of experts. */
@Component({
  selector: 'tidu-create-organisation-page',
  imports: [
    DivisionPickerComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzFormModule,
    NzInputDirective,
    NzRadioModule,
    PageHeaderComponent,
    ProblemAlertComponent,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './create-organisation.page.html',
  styleUrl: './create-organisation.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreateOrganisationPage {
  private readonly client = inject(OrganisationsClient);
  private readonly places = inject(PlaceNames);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly left = inject(DestroyRef);
  private readonly action = new UserAction();
  private readonly fields = inject(NonNullableFormBuilder);

  protected readonly levels = OFFICE_LEVELS;
  protected readonly form = this.fields.group({
    kind: this.fields.control<CreateOrganisation['kind']>('office'),
    level: this.fields.control<OfficeLevel>('county'),
    place: [''],
    name: ['', [Validators.required, Validators.maxLength(100)]],
  });
  private readonly chosen = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });

  protected readonly isOffice = computed(() => this.chosen().kind === 'office');
  protected readonly needsPlace = computed(
    () => this.isOffice() && this.chosen().level !== 'ministry',
  );
  /** Whether the place is one of the level. */
  protected readonly fits = computed(() => {
    const { level, place = '' } = this.chosen();
    return !this.needsPlace() || levelOfPlace(place) === level;
  });
  /** The place whose office is to be named; undefined while there is none. */
  private readonly named = computed(() =>
    this.isOffice() && this.fits() ? (this.chosen().place ?? '') : undefined,
  );

  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  constructor() {
    toObservable(this.named)
      .pipe(
        switchMap((place) => (place === undefined ? EMPTY : this.proposalFor(place))),
        takeUntilDestroyed(),
      )
      .subscribe((name) => this.propose(name));
  }

  /** The level follows the place. */
  protected choosePlace(place: string): void {
    const level = levelOfPlace(place);
    this.form.patchValue({ place, ...(place !== '' && level ? { level } : {}) });
  }

  protected chooseLevel(level: OfficeLevel): void {
    if (level === 'ministry') this.form.patchValue({ place: '' });
  }

  /** What the API says of one field; empty when nothing. */
  protected faultOf(field: keyof CreateOrganisation): string {
    const text = this.failure()?.fieldText(field);
    return text ? this.language.pick(text) : '';
  }

  protected create(): void {
    this.tried.set(true);
    this.form.markAllAsTouched();
    if (this.sending() || this.form.invalid || !this.fits()) return;
    const organisation = this.wish();
    this.sending.set(true);
    this.failure.set(undefined);
    this.client
      .create(organisation, this.action.keyFor(JSON.stringify(organisation)))
      .pipe(takeUntilDestroyed(this.left))
      .subscribe({
        next: ({ id }) => void this.router.navigate(['/organisations', id]),
        error: (error: unknown) => {
          this.failure.set(apiFailureOf(error));
          this.sending.set(false);
        },
      });
  }

  private wish(): CreateOrganisation {
    const { kind, level, place, name } = this.form.getRawValue();
    const office = kind === 'office' ? { level, division: divisionOf(place) } : {};
    return { kind, name: name.trim(), ...office };
  }

  /** Nothing when the names of the places cannot be had: the name is then typed. */
  private proposalFor(place: string): Observable<string> {
    return this.places.of(place).pipe(
      map((names) => proposedOfficeName(place, names)),
      catchError(() => EMPTY),
    );
  }

  /** As long as nobody has typed a name. */
  private propose(name: string): void {
    const { name: field } = this.form.controls;
    if (field.pristine) field.setValue(name);
  }
}
