import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ItemStatusName } from '@tidu/contracts';
import type { Distance } from './distance';

/** Value against limit; a picture of what the words beside it say. */
@Component({
  selector: 'tidu-distance-bar',
  template: `
    <span class="value" [style.width.%]="distance().value" [attr.data-status]="status()"></span>
    <span class="limit" [style.left.%]="distance().limit"></span>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: 8px;
      border-radius: 4px;
      background: var(--tidu-status-notApplicable);
    }

    .value {
      display: block;
      height: 100%;
      border-radius: 4px;
      background: var(--tidu-status-unknown);
    }

    .value[data-status='met'] {
      background: var(--tidu-status-met);
    }

    .value[data-status='unmet'] {
      background: var(--tidu-status-unmet);
    }

    .limit {
      position: absolute;
      top: -4px;
      bottom: -4px;
      width: 2px;
      background: var(--tidu-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
})
export class DistanceBarComponent {
  readonly distance = input.required<Distance>();
  readonly status = input.required<ItemStatusName>();
}
