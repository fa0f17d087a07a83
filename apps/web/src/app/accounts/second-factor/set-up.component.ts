import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SecondFactorEnrolment } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzQRCodeComponent } from 'ng-zorro-antd/qr-code';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { CopyButtonComponent } from '../copy-button.component';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { PageLoad } from '../page-load';
import { AccountClient } from '../profile/account.client';
import { SessionClient } from '../session.client';
import { CODE_RULES, plainCode } from './code-rules';

/** Sets up an authenticator application: scan or type the secret, then prove that it counts. */
@Component({
  selector: 'tidu-second-factor-set-up',
  imports: [
    CopyButtonComponent,
    FailureAlertComponent,
    NzButtonComponent,
    NzFormModule,
    NzQRCodeComponent,
    NzSkeletonComponent,
    ReactiveFormsModule,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './set-up.component.html',
  styleUrl: './set-up.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactorSetUpComponent {
  private readonly client = inject(AccountClient);
  private readonly sessions = inject(SessionClient);
  private readonly page = inject(PageLoad);

  /** The recovery codes: in force, and shown this once. */
  readonly confirmed = output<readonly string[]>();

  protected readonly form = inject(NonNullableFormBuilder).group({ code: ['', [...CODE_RULES]] });
  protected readonly beginning = new Submission();
  protected readonly submission = new Submission(this.form);
  protected readonly leaving = new Submission();
  protected readonly enrolment = signal<SecondFactorEnrolment | undefined>(undefined);
  /** The secret as it is typed most easily. */
  protected readonly groups = computed(() => this.enrolment()?.secret.replace(/.{4}(?=.)/g, '$& '));

  constructor() {
    this.begin();
  }

  protected begin(): void {
    this.beginning.send(
      'enrol',
      (key) => this.client.enrol(key),
      (enrolment) => this.enrolment.set(enrolment),
    );
  }

  /** A second factor is replaced only soon after it was proved. */
  protected signInAgain(): void {
    this.leaving.send(
      'end',
      (key) => this.sessions.end(key),
      () => this.page.open('/sign-in?returnTo=%2Fprofile'),
    );
  }

  protected confirm(): void {
    const code = plainCode(this.form.getRawValue().code);
    this.submission.send(
      'confirm',
      (key) => this.client.confirm(code, key),
      ({ codes }) => this.confirmed.emit(codes),
    );
  }
}
