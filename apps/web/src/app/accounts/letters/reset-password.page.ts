import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { newPasswordRules } from '../passwords/new-password';
import { NewPasswordFieldComponent } from '../passwords/new-password-field.component';
import { LetterDoneComponent } from './letter-done.component';
import { letterToken } from './letter-token';
import { LettersClient } from './letters.client';
import { NoTokenComponent } from './no-token.component';

/** The link in a letter has led here: choose a new password. */
@Component({
  selector: 'tidu-reset-password-page',
  imports: [
    FailureAlertComponent,
    LetterDoneComponent,
    NewPasswordFieldComponent,
    NoTokenComponent,
    NzButtonComponent,
    NzFormModule,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <section class="panel card" *transloco="let t">
      <h1>{{ t('accounts.reset.complete.title') }}</h1>
      @if (done()) {
        <tidu-letter-done [text]="t('accounts.reset.complete.done')" />
      } @else if (token()) {
        <p class="soft">{{ t('accounts.reset.complete.text') }}</p>
        <tidu-failure-alert [failure]="submission.failure()" [shown]="['password']" />
        @if (submission.failure()?.code === 'token.invalid') {
          <p>
            <a routerLink="/password-reset">{{ t('accounts.reset.complete.again') }}</a>
          </p>
        }
        <form nz-form nzLayout="vertical" [formGroup]="form" (ngSubmit)="save()">
          <tidu-new-password-field
            fieldId="password"
            [control]="form.controls.password"
            [label]="t('accounts.profile.password.next')"
            [fault]="submission.faultOf('password')"
          />
          <button
            nz-button
            nzType="primary"
            nzBlock
            type="submit"
            [nzLoading]="submission.sending()"
          >
            {{ t('accounts.reset.complete.submit') }}
          </button>
        </form>
      } @else {
        <tidu-no-token again="/password-reset" />
      }
    </section>
  `,
  styleUrl: '../sign-in/step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPasswordPage {
  private readonly client = inject(LettersClient);

  protected readonly token = letterToken();
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', newPasswordRules(() => ({}))],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly done = signal(false);

  protected save(): void {
    const { password } = this.form.getRawValue();
    const token = this.token() ?? '';
    this.submission.send(
      'reset',
      (key) => this.client.resetPassword({ token, password }, key),
      () => {
        this.form.reset();
        this.done.set(true);
      },
    );
  }
}
