import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AssessmentSheet, VerdictName } from '@tidu/contracts';
import { TagComponent, type Tone } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { yearsBefore } from '../years';
import { reasonOf } from './pool-reason';

const TONES: Readonly<Record<VerdictName, Tone>> = {
  met: 'good',
  unmet: 'bad',
  undetermined: 'open',
};

/** The answer for one enterprise in words: the verdict, the pool, and why. */
@Component({
  selector: 'tidu-sheet-verdict',
  imports: [BilingualPipe, RouterLink, TagComponent, TranslocoDirective],
  templateUrl: './sheet-verdict.component.html',
  styleUrl: './sheet-verdict.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class SheetVerdictComponent {
  private readonly language = inject(Language);

  readonly sheet = input.required<AssessmentSheet>();

  protected readonly tone = computed(() => TONES[this.sheet().verdict]);
  protected readonly years = computed(() => yearsBefore(this.sheet().asOf));
  protected readonly reason = computed(() => {
    const { key, items } = reasonOf(this.sheet().items);
    const names = items.map(({ title }) => this.language.pick(title));
    return this.language.say(`screenings.reason.${key}`, {
      count: items.length,
      names: names.join(this.language.say('list.separator')),
    });
  });
  protected readonly open = computed(
    () =>
      this.sheet().items.filter(
        ({ role, status }) => role === 'required' && (status === 'unknown' || status === 'manual'),
      ).length,
  );
  protected readonly place = computed(() =>
    [this.sheet().city, this.sheet().county].filter(Boolean).join(' '),
  );
}
