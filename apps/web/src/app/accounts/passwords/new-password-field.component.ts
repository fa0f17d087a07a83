import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { PASSWORD_LENGTH, type PersonalTexts } from '@tidu/domain';
import { map, startWith, switchMap } from 'rxjs';
import { Language } from '../../language/language';
import { faultsWhileTyping } from './new-password';
import { PasswordFieldComponent } from './password-field.component';

/** A password to choose, with the rules for it and every fault that is known of what is typed. */
@Component({
  selector: 'tidu-new-password-field',
  imports: [PasswordFieldComponent, TranslocoDirective],
  template: `
    <tidu-password-field
      *transloco="let t"
      autocomplete="new-password"
      [fieldId]="fieldId()"
      [control]="control()"
      [label]="label()"
      [help]="t('accounts.profile.password.rules', length)"
      [missing]="missing()"
      [fault]="fault()"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPasswordFieldComponent {
  private readonly language = inject(Language);

  readonly control = input.required<FormControl<string>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  /** What the password must not contain. */
  readonly personal = input<PersonalTexts>({});
  /** What the service says is wrong. */
  readonly fault = input('');

  protected readonly length = PASSWORD_LENGTH;
  /** Only what is wrong is kept, never the password. */
  private readonly faults = toSignal(
    toObservable(computed(() => ({ control: this.control(), personal: this.personal() }))).pipe(
      switchMap(({ control, personal }) =>
        control.valueChanges.pipe(
          startWith(undefined),
          map(() => faultsWhileTyping(control.value, personal)),
        ),
      ),
    ),
    { initialValue: [] },
  );
  protected readonly missing = computed(() =>
    this.faults()
      .map(({ message }) => this.language.pick(message))
      .join(' '),
  );
}
