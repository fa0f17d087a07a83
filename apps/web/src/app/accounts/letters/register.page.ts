import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { newPasswordRules } from '../passwords/new-password';
import { NewPasswordFieldComponent } from '../passwords/new-password-field.component';
import { LetterDoneComponent } from './letter-done.component';
import { letterToken } from './letter-token';
import { LettersClient } from './letters.client';
import { NoTokenComponent } from './no-token.component';

/** The link in a letter has led here: name and password of a new account. */
@Component({
  selector: 'tidu-register-page',
  imports: [
    FailureAlertComponent,
    LetterDoneComponent,
    NewPasswordFieldComponent,
    NoTokenComponent,
    NzButtonComponent,
    NzFormModule,
    ReactiveFormsModule,
    RouterLink,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './register.page.html',
  styleUrl: '../sign-in/step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  private readonly client = inject(LettersClient);

  protected readonly token = letterToken();
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(60)]],
    password: ['', newPasswordRules(() => ({}))],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly done = signal(false);

  protected register(): void {
    const { name, password } = this.form.getRawValue();
    const token = this.token() ?? '';
    this.submission.send(
      'register',
      (key) => this.client.register({ token, name: name.trim(), password }, key),
      () => {
        this.form.reset();
        this.done.set(true);
      },
    );
  }
}
