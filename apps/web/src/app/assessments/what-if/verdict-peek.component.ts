import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WhatIfView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { toneOfVerdict } from '../verdict-tone';

/** On a phone the result stands far below the figures: this keeps the gist of it in sight. */
@Component({
  selector: 'tidu-verdict-peek',
  imports: [TagComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span class="row">
        <tidu-tag [tone]="toneOfVerdict(result().before.verdict)">
          {{ t('verdict.' + result().before.verdict) }}
        </tidu-tag>
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{{ t('assessments.whatIf.becomes') }}</span>
        <tidu-tag [tone]="toneOfVerdict(result().after.verdict)">
          {{ t('verdict.' + result().after.verdict) }}
        </tidu-tag>
      </span>
      <button type="button" (click)="chosen.emit()">
        {{ t('assessments.whatIf.changed', { count: result().changed.length }) }}
      </button>
    </ng-container>
  `,
  styles: `
    :host {
      display: none;
    }

    button {
      padding: 4px;
      border: 0;
      background: none;
      color: var(--tidu-accent);
      text-decoration: underline;
      cursor: pointer;
    }

    @media (max-width: 1099.98px) {
      :host {
        position: sticky;
        bottom: 0;
        z-index: 5;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
        padding: 10px 16px;
        border-top: 1px solid var(--tidu-line);
        background: var(--tidu-surface);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerdictPeekComponent {
  readonly result = input.required<WhatIfView>();
  /** To see the whole result. */
  readonly chosen = output();

  protected readonly toneOfVerdict = toneOfVerdict;
}
