import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EnterpriseRow } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';

/** A unified social credit code, and a remark when its check character does not fit. */
@Component({
  selector: 'tidu-credit-code',
  imports: [TagComponent, TranslocoDirective],
  template: `
    <span [class.code]="code() !== null">{{ code() ?? '—' }}</span>
    @if (check() === 'invalid') {
      <tidu-tag tone="warn" *transloco="let t" [attr.title]="t('creditCode.invalidHelp')">
        {{ t('creditCode.invalid') }}
      </tidu-tag>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 8px;
    }

    .code {
      font-family: var(--tidu-mono);
      font-size: 13px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreditCodeComponent {
  readonly code = input.required<EnterpriseRow['creditCode']>();
  readonly check = input.required<EnterpriseRow['creditCodeCheck']>();
}
