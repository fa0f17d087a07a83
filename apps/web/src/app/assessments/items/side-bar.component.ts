import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RequiredCounts } from '@tidu/contracts';
import { Language } from '../../language/language';

/** Met, unmet and open as one bar; the numbers are its name. */
@Component({
  selector: 'tidu-side-bar',
  template: `
    @for (side of sides(); track side.name) {
      @if (side.count > 0) {
        <span [class]="side.name" [style.flex-grow]="side.count">{{ side.count }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      overflow: hidden;
      height: 20px;
      border-radius: 4px;
      font-size: 12px;
      line-height: 20px;
      text-align: center;
    }

    span {
      flex-basis: 20px;
    }

    .met {
      background: #22764a;
      color: #fff;
    }

    .unmet {
      background: #b3352a;
      color: #fff;
    }

    .open {
      background: var(--tidu-status-unknown);
      color: var(--tidu-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class SideBarComponent {
  private readonly language = inject(Language);

  readonly counts = input.required<RequiredCounts>();

  protected readonly sides = computed(() =>
    (['met', 'unmet', 'open'] as const).map((name) => ({ name, count: this.counts()[name] })),
  );
  protected readonly label = computed(() =>
    this.sides()
      .map(({ name, count }) => `${this.language.say(`side.${name}`)} ${count}`)
      .join(this.language.say('list.separator')),
  );
}
