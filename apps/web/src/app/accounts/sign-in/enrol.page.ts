import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { PageLoad } from '../page-load';
import { RecoveryCodesComponent } from '../second-factor/recovery-codes.component';
import { SecondFactorSetUpComponent } from '../second-factor/set-up.component';
import { SessionClient } from '../session.client';
import { SignInCourse } from './sign-in-course';

/** A role demands a second factor: it is set up before anything else. */
@Component({
  selector: 'tidu-enrol-page',
  imports: [
    FailureAlertComponent,
    NzButtonComponent,
    RecoveryCodesComponent,
    SecondFactorSetUpComponent,
    TranslocoDirective,
  ],
  template: `
    <section class="panel card" *transloco="let t">
      <h1>{{ t('accounts.secondFactor.enrol.title') }}</h1>
      <tidu-failure-alert [failure]="submission.failure()" />
      @if (codes(); as kept) {
        <tidu-recovery-codes [codes]="kept" (finished)="goOn()" />
      } @else {
        <p class="soft">{{ t('accounts.secondFactor.enrol.text') }}</p>
        <tidu-second-factor-set-up (confirmed)="codes.set($event)" />
        <p class="foot">
          <button nz-button nzType="link" type="button" class="other" (click)="leave()">
            {{ t('accounts.secondFactor.otherAccount') }}
          </button>
        </p>
      }
    </section>
  `,
  styleUrl: './step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnrolPage {
  private readonly client = inject(SessionClient);
  private readonly course = inject(SignInCourse);
  private readonly page = inject(PageLoad);

  readonly returnTo = input<string>();

  protected readonly submission = new Submission();
  protected readonly codes = signal<readonly string[] | undefined>(undefined);

  protected goOn(): void {
    this.submission.send(
      'read',
      () => this.client.read(),
      (session) => void this.course.proceed(session, this.returnTo()),
    );
  }

  protected leave(): void {
    this.submission.send(
      'end',
      (key) => this.client.end(key),
      () => this.page.open('/sign-in'),
    );
  }
}
