import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { FailureAlertComponent } from '../accounts/forms/failure-alert.component';
import { Session } from '../accounts/session';
import { ActingFor } from './acting-for';

/** What must not be overlooked about the session: in whose place one acts, and renewed marks. */
@Component({
  selector: 'tidu-session-notices',
  imports: [FailureAlertComponent, NzAlertComponent, NzButtonComponent, TranslocoDirective],
  providers: [ActingFor],
  template: `
    <ng-container *transloco="let t">
      @if (session.session().principal; as principal) {
        <nz-alert
          nzBanner
          nzType="warning"
          role="status"
          [nzMessage]="
            t('shell.account.acting', {
              name: principal.name,
              organisation: session.session().organisation?.name,
            })
          "
          [nzAction]="own() ? back : null"
        />
        <ng-template #back>
          <button
            nz-button
            nzSize="small"
            type="button"
            [nzLoading]="acting.submission.sending()"
            (click)="actForOneself()"
          >
            {{ t('shell.account.asOneself') }}
          </button>
        </ng-template>
        <tidu-failure-alert [failure]="acting.submission.failure()" />
      }
      @if (session.renewed()) {
        <nz-alert
          nzBanner
          nzType="info"
          nzCloseable
          role="status"
          [nzMessage]="t('accounts.session.renewed')"
          (nzOnClose)="session.renewed.set(false)"
        />
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionNoticesComponent {
  protected readonly session = inject(Session);
  protected readonly acting = inject(ActingFor);

  /** The organisation to act for in one's own name: the same one where possible. */
  protected own(): string | undefined {
    const { memberships, organisation } = this.session.session();
    const ids = memberships.map((each) => each.organisation.id);
    return ids.find((id) => id === organisation?.id) ?? ids[0];
  }

  protected actForOneself(): void {
    const organisationId = this.own();
    if (organisationId) this.acting.choose({ organisationId });
  }
}
