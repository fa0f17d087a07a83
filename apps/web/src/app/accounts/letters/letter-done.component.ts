import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { Session } from '../session';

/** What a letter was for is done; on to the sign-in, or back to work for whoever is signed in. */
@Component({
  selector: 'tidu-letter-done',
  imports: [NzAlertComponent, NzButtonComponent, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <nz-alert nzType="success" nzShowIcon role="status" [nzMessage]="text()" />
      @if (session.signedIn()) {
        <a nz-button nzType="primary" routerLink="/">{{ t('shell.home') }}</a>
      } @else {
        <a nz-button nzType="primary" routerLink="/sign-in">{{ t('accounts.signIn.submit') }}</a>
      }
    </ng-container>
  `,
  styles: `
    nz-alert {
      display: block;
      margin-bottom: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LetterDoneComponent {
  protected readonly session = inject(Session);

  readonly text = input.required<string>();

  constructor() {
    // A new password ends sessions, an invitation adds an organisation.
    void this.session.load();
  }
}
