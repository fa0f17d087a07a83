import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { map } from 'rxjs';
import { DemoClient } from '../demo/demo.client';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { PageLoad } from '../page-load';
import { Session } from '../session';
import { SessionClient } from '../session.client';
import { SignInCourse } from './sign-in-course';
import { Waiting } from './waiting';

/** The code of the authenticator application, or one of the recovery codes. */
@Component({
  selector: 'tidu-second-factor-page',
  imports: [
    FailureAlertComponent,
    NzButtonComponent,
    NzFormModule,
    ReactiveFormsModule,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './second-factor.page.html',
  styleUrl: './step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactorPage {
  private readonly client = inject(SessionClient);
  private readonly course = inject(SignInCourse);
  private readonly demo = inject(DemoClient);
  private readonly page = inject(PageLoad);
  private readonly session = inject(Session);

  readonly returnTo = input<string>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    // Recovery codes have letters; spaces and hyphens are how people write both.
    code: ['', [Validators.required, Validators.minLength(6), Validators.maxLength(40)]],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly leaving = new Submission();
  protected readonly filling = new Submission();
  protected readonly waiting = new Waiting();
  protected readonly email = computed(
    () => this.session.session().person?.email ?? this.course.email,
  );
  private readonly options = rxResource({ stream: () => this.client.options() });
  protected readonly isDemo = computed(() => this.options.hasValue() && this.options.value().demo);

  protected answer(): void {
    if (this.waiting.seconds() > 0) return;
    const code = this.form.getRawValue().code.trim();
    this.submission.send(
      'answer',
      (key) => this.client.answer({ code }, key),
      (session) => void this.course.proceed(session, this.returnTo()),
      ({ retryAfter }) => this.waiting.start(retryAfter ?? 0),
    );
  }

  /** The code changes each half minute, so it is asked for when it is wanted. */
  protected fillCode(): void {
    this.filling.send(
      'code',
      () =>
        this.demo
          .accounts()
          .pipe(map((accounts) => accounts.find(({ email }) => email === this.email())?.code)),
      (code) => this.form.setValue({ code: code ?? '' }),
    );
  }

  protected useOtherAccount(): void {
    this.leaving.send(
      'end',
      (key) => this.client.end(key),
      () => this.page.open('/sign-in'),
    );
  }
}
