import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FactSourceView, FactView } from '@tidu/contracts';
import { findIndicator } from '@tidu/policy';
import { MomentPipe } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { factText } from './fact-value';
import { unitText } from './fact-words';

/** As many digits as a figure may have been given with. */
const ALL_DIGITS = 10;
const NO_UNIT = { zh: '', en: '' };

/** Where one figure comes from, and what it cannot be used for. */
@Component({
  selector: 'tidu-fact-source',
  imports: [BilingualPipe, MomentPipe, TranslocoDirective],
  template: `
    <dl *transloco="let t">
      <dt>{{ title() | bilingual }}</dt>
      <dd class="value">{{ exact() | bilingual }} {{ unit() | bilingual }}</dd>
      <dt>{{ t('enterprises.source.period') }}</dt>
      <dd>
        {{ fact().year ? t('enterprises.facts.year', { year: fact().year }) : fact().asOf }}
      </dd>
      @if (source(); as from) {
        <dt>{{ t('enterprises.source.name') }}</dt>
        <dd>{{ from.title }}</dd>
        <dt>{{ t('enterprises.source.origin') }}</dt>
        <dd>{{ from.origin ?? '—' }}</dd>
        <dt>{{ t('enterprises.source.limits') }}</dt>
        <dd>{{ from.limits ?? '—' }}</dd>
        <dt>{{ t('enterprises.source.recordedAt') }}</dt>
        <dd>{{ from.recordedAt | tiduMoment }}</dd>
      } @else {
        <dt>{{ t('enterprises.source.name') }}</dt>
        <dd>{{ t('enterprises.source.missing') }}</dd>
      }
    </dl>
  `,
  styles: `
    dt {
      color: var(--tidu-ink-soft);
    }

    dd {
      margin: 0 0 16px;
      overflow-wrap: anywhere;
    }

    .value {
      font-size: 20px;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactSourceComponent {
  readonly fact = input.required<FactView>();
  readonly source = input.required<FactSourceView | undefined>();

  private readonly indicator = computed(() => findIndicator(this.fact().indicator));
  protected readonly title = computed(
    () => this.indicator()?.title ?? { zh: this.fact().indicator, en: this.fact().indicator },
  );
  protected readonly unit = computed(() => unitText(this.indicator()?.unit ?? null) ?? NO_UNIT);
  protected readonly exact = computed(() => factText(this.fact().value, ALL_DIGITS));
}
