import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ItemPartView } from '@tidu/contracts';
import { TagComponent, toneOfItem } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';

/** The rules inside an item, each with its own status; a rule may hold others. */
@Component({
  selector: 'tidu-item-conditions',
  imports: [BilingualPipe, TagComponent],
  template: `
    <ul class="plain-list">
      @for (condition of conditions(); track $index) {
        <li>
          <span class="row">
            <tidu-tag [tone]="toneOfItem(condition.status)">
              {{ condition.statusText | bilingual }}
            </tidu-tag>
            <span>{{ condition.text | bilingual }}</span>
            @if (condition.distanceText; as distance) {
              <span class="soft">{{ distance | bilingual }}</span>
            }
          </span>
          @if (condition.parts.length > 0) {
            <tidu-item-conditions [conditions]="condition.parts" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      margin: 4px 0;
      padding-left: 12px;
      border-left: 2px solid var(--tidu-line);
      font-size: 13px;
    }

    li {
      padding: 2px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItemConditionsComponent {
  readonly conditions = input.required<readonly ItemPartView[]>();

  protected readonly toneOfItem = toneOfItem;
}
