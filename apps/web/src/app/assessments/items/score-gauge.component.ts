import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PassLineView } from '@tidu/contracts';
import { formatNumber, TagComponent, toneOfItem } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { gaugeOf } from './gauge';

/** A score that may still be a range: certain points full, possible points hatched. */
@Component({
  selector: 'tidu-score-gauge',
  imports: [BilingualPipe, TagComponent],
  template: `
    <div class="words">
      <span>{{ label() }}</span>
      <span class="row">
        @if (passLine(); as line) {
          <tidu-tag [tone]="toneOfItem(line.status)">{{ line.text | bilingual }}</tidu-tag>
        }
        <strong>{{ words() }}</strong>
      </span>
    </div>
    <div class="gauge" role="img" [attr.aria-label]="label() + ' ' + words()">
      <span class="certain" [style.width.%]="gauge().certain"></span>
      <span
        class="possible"
        [style.left.%]="gauge().certain"
        [style.width.%]="gauge().possible"
      ></span>
    </div>
  `,
  styleUrl: './score-gauge.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreGaugeComponent {
  private readonly language = inject(Language);

  readonly label = input.required<string>();
  /** Points that are certain, still possible, and there at all. */
  readonly min = input.required<number>();
  readonly max = input.required<number>();
  readonly of = input.required<number>();
  /** The points that are asked for, and whether they are reached. */
  readonly passLine = input<PassLineView | null>(null);

  protected readonly toneOfItem = toneOfItem;

  protected readonly gauge = computed(() => gaugeOf(this.min(), this.max(), this.of()));
  protected readonly words = computed(() => {
    const [min, max, of] = [this.min(), this.max(), this.of()].map((points) =>
      formatNumber(points),
    );
    return min === max
      ? this.language.say('assessments.score.certain', { min, of })
      : this.language.say('assessments.score.range', { min, max, of });
  });
}
