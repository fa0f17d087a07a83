import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  type OnInit,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AccountView } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { newPasswordRules } from '../passwords/new-password';
import { NewPasswordFieldComponent } from '../passwords/new-password-field.component';
import { PasswordFieldComponent } from '../passwords/password-field.component';
import { Session } from '../session';
import { AccountClient } from './account.client';

/** Changes one's own password. */
@Component({
  selector: 'tidu-password-panel',
  imports: [
    FailureAlertComponent,
    NewPasswordFieldComponent,
    NzButtonComponent,
    NzFormModule,
    PasswordFieldComponent,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  template: `
    <section class="panel" *transloco="let t">
      <h2>{{ t('accounts.profile.password.title') }}</h2>
      <p class="soft">{{ t('accounts.profile.password.text') }}</p>
      <tidu-failure-alert [failure]="submission.failure()" [shown]="['current', 'next']" />
      <form nz-form nzLayout="vertical" [formGroup]="form" (ngSubmit)="change()">
        <input type="email" autocomplete="username" hidden readonly [value]="account().email" />
        <tidu-password-field
          fieldId="current"
          autocomplete="current-password"
          [control]="form.controls.current"
          [label]="t('accounts.profile.password.current')"
          [missing]="t('accounts.signIn.passwordMissing')"
          [fault]="submission.faultOf('current')"
        />
        <tidu-new-password-field
          fieldId="next"
          [control]="form.controls.next"
          [label]="t('accounts.profile.password.next')"
          [personal]="personal()"
          [fault]="submission.faultOf('next')"
        />
        <div class="row">
          <button nz-button nzType="primary" type="submit" [nzLoading]="submission.sending()">
            {{ t('accounts.profile.password.submit') }}
          </button>
          <span role="status">{{ changed() ? t('accounts.profile.password.changed') : '' }}</span>
        </div>
      </form>
    </section>
  `,
  styleUrl: './panel-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPanelComponent implements OnInit {
  private readonly client = inject(AccountClient);
  private readonly session = inject(Session);

  readonly account = input.required<AccountView>();

  protected readonly personal = computed(() => ({
    account: this.account().name,
    email: this.account().email,
    organisation: this.session.session().organisation?.name,
  }));
  protected readonly form = inject(NonNullableFormBuilder).group({
    current: ['', Validators.required],
    next: [''],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly changed = signal(false);

  ngOnInit(): void {
    const { next } = this.form.controls;
    next.setValidators(newPasswordRules(() => this.personal()));
    next.updateValueAndValidity();
  }

  protected change(): void {
    const passwords = this.form.getRawValue();
    this.changed.set(false);
    this.submission.send(
      'password',
      (key) => this.client.changePassword(passwords, key),
      () => {
        this.form.reset();
        this.changed.set(true);
      },
    );
  }
}
