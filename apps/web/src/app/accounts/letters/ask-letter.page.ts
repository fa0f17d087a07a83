import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { Language } from '../../language/language';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { SessionClient } from '../session.client';
import { LettersClient, type LetterKind } from './letters.client';

const TEXTS: Readonly<Record<LetterKind, string>> = {
  passwordReset: 'accounts.reset.',
  registration: 'accounts.registration.',
};

/** Asks for a letter: to reset a password, or to register. Says the same whoever has an account. */
@Component({
  selector: 'tidu-ask-letter-page',
  imports: [
    FailureAlertComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzFormModule,
    ReactiveFormsModule,
    RouterLink,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './ask-letter.page.html',
  styleUrl: '../sign-in/step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskLetterPage {
  private readonly client = inject(LettersClient);
  private readonly sessions = inject(SessionClient);
  private readonly language = inject(Language);

  readonly kind = input.required<LetterKind>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly texts = computed(() => TEXTS[this.kind()]);
  /** The address to which a letter goes, if it has an account or may have one. */
  protected readonly sentTo = signal<string | undefined>(undefined);
  private readonly options = rxResource({ stream: () => this.sessions.options() });
  protected readonly isDemo = computed(() => this.options.hasValue() && this.options.value().demo);

  protected ask(): void {
    const email = this.form.getRawValue().email.trim();
    this.submission.send(
      this.kind(),
      (key) => this.client.ask(this.kind(), { email, language: this.language.current() }, key),
      () => this.sentTo.set(email),
    );
  }
}
