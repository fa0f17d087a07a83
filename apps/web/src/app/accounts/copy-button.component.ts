import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';

/** Copies a text, and says whether that worked. */
@Component({
  selector: 'tidu-copy-button',
  imports: [NzButtonComponent, NzIconDirective, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <button nz-button type="button" (click)="copy()">
        <nz-icon nzType="copy" aria-hidden="true" />{{ t('accounts.copy.action') }}
      </button>
      <span role="status">
        @if (outcome(); as came) {
          {{ t('accounts.copy.' + came) }}
        }
      </span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }

    span[role='status'] {
      color: var(--tidu-ink-soft);
      font-size: 13px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyButtonComponent {
  private readonly clipboard = inject(Clipboard);

  readonly text = input.required<string>();

  protected readonly outcome = linkedSignal<string, 'done' | 'failed' | undefined>({
    source: this.text,
    computation: () => undefined,
  });

  protected copy(): void {
    this.outcome.set(this.clipboard.copy(this.text()) ? 'done' : 'failed');
  }
}
