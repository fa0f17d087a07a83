import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NamedIndicatorView, OpenCriterionView } from '@tidu/contracts';
import { TagComponent, toneOfItem } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';

/** The items that nobody can decide yet, and which figures to supply. */
@Component({
  selector: 'tidu-open-items',
  imports: [BilingualPipe, TagComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <div class="panel-head">
        <h2>{{ t('assessments.gaps.open', { count: items().length }) }}</h2>
        <span class="soft">{{ t('assessments.gaps.openText') }}</span>
      </div>
      <ul class="plain-list">
        @for (item of items(); track item.criterion) {
          <li>
            <span class="row">
              <strong>{{ item.title | bilingual }}</strong>
              <tidu-tag [tone]="toneOfItem(item.status)">
                {{ t('itemStatus.' + item.status) }}
              </tidu-tag>
            </span>
            @if (item.indicators.length > 0) {
              <span class="soft">
                {{ t('assessments.gaps.supply', { names: namesOf(item.indicators) }) }}
              </span>
            }
          </li>
        }
      </ul>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }

    li {
      padding: 8px 0;
      border-top: 1px solid var(--tidu-line);
    }

    li > span {
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class OpenItemsComponent {
  private readonly language = inject(Language);

  readonly items = input.required<readonly OpenCriterionView[]>();

  protected readonly toneOfItem = toneOfItem;

  protected namesOf(indicators: readonly NamedIndicatorView[]): string {
    return indicators
      .map(({ title }) => this.language.pick(title))
      .join(this.language.say('list.separator'));
  }
}
