import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FailureStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** A page for the link of a letter was opened, or loaded again, without the link. */
@Component({
  selector: 'tidu-no-token',
  imports: [FailureStateComponent, NzButtonComponent, RouterLink, TranslocoDirective],
  template: `
    <tidu-failure-state
      *transloco="let t"
      [title]="t('accounts.reset.noToken.title')"
      [text]="t('accounts.reset.noToken.text')"
    >
      @if (again(); as path) {
        <a nz-button nzType="primary" [routerLink]="path">{{
          t('accounts.reset.noToken.again')
        }}</a>
      }
    </tidu-failure-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoTokenComponent {
  /** Where another letter can be asked for. */
  readonly again = input<string>();
}
