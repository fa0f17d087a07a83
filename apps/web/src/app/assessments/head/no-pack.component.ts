import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** The place of a view whose URL names no rule pack. */
@Component({
  selector: 'tidu-no-pack',
  imports: [EmptyStateComponent, NzButtonComponent, RouterLink, TranslocoDirective],
  template: `
    <div class="panel" *transloco="let t">
      <tidu-empty-state
        [title]="t('assessments.noPack.title')"
        [text]="t('assessments.noPack.text')"
      >
        <a nz-button nzType="primary" [routerLink]="['/enterprises', enterpriseId(), 'assessment']">
          {{ t('assessments.ladder.title') }}
        </a>
      </tidu-empty-state>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoPackComponent {
  readonly enterpriseId = input.required<string>();
}
