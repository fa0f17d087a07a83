import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** Every address that the product does not have. */
@Component({
  selector: 'tidu-not-found-page',
  imports: [EmptyStateComponent, NzButtonComponent, RouterLink, TranslocoDirective],
  template: `
    <tidu-empty-state
      *transloco="let t"
      [level]="1"
      [title]="t('shell.notFound.title')"
      [text]="t('shell.notFound.text')"
    >
      <a nz-button nzType="primary" routerLink="/">{{ t('shell.home') }}</a>
    </tidu-empty-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
