import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DemoAccountView } from '@tidu/contracts';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { localPath } from '../local-path';
import { PasswordFieldComponent } from '../passwords/password-field.component';
import { SessionClient } from '../session.client';
import { DemoAccountsComponent } from './demo-accounts.component';
import { SignInCourse } from './sign-in-course';
import { Waiting } from './waiting';

/** What people can do something about; the log of the service tells the rest. */
const TOLD_REASONS: ReadonlySet<string> = new Set([
  'unlinked',
  'suspended',
  'refused',
  'unreachable',
]);

/** E-mail and password, or another way to sign in. */
@Component({
  selector: 'tidu-sign-in-page',
  imports: [
    DemoAccountsComponent,
    FailureAlertComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzFormModule,
    PasswordFieldComponent,
    ReactiveFormsModule,
    RouterLink,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  private readonly client = inject(SessionClient);
  private readonly course = inject(SignInCourse);

  readonly returnTo = input<string>();
  /** The session has ended by itself. */
  readonly expired = input<string>();
  /** Why a sign-in elsewhere did not come about: a code, and what is behind it. */
  readonly failure = input<string>();
  readonly reason = input<string>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
    password: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly waiting = new Waiting();
  /** Without an answer the page offers what it always can: e-mail and password. */
  private readonly asked = rxResource({ stream: () => this.client.options() });
  protected readonly options = computed(() =>
    this.asked.hasValue() ? this.asked.value() : undefined,
  );
  protected readonly openIdAddress = computed(() =>
    this.client.openIdAddress(localPath(this.returnTo())),
  );
  protected readonly elsewhereKey = computed(() => {
    if (this.failure() !== 'openid.failed') return 'accounts.signIn.failure.other';
    const reason = this.reason() ?? '';
    return `accounts.signIn.failure.${TOLD_REASONS.has(reason) ? reason : 'openId'}`;
  });

  protected signIn(): void {
    if (this.waiting.seconds() > 0) return;
    const { email, password } = this.form.getRawValue();
    this.course.email = email.trim().toLowerCase();
    this.submission.send(
      'open',
      (key) => this.client.open({ email: this.course.email, password }, key),
      (session) => {
        this.form.controls.password.reset();
        void this.course.proceed(session, this.returnTo());
      },
      ({ retryAfter }) => this.waiting.start(retryAfter ?? 0),
    );
  }

  protected fill({ email, password }: DemoAccountView): void {
    this.form.setValue({ email, password });
  }
}
