import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EvaluatedItemView, ItemSourceView } from '@tidu/contracts';
import { AmountPipe, TagComponent, toneOfItem } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { ReferenceComponent } from '../../programmes/reference.component';
import { DistanceBarComponent } from './distance-bar.component';
import { distanceOf } from './distance';
import { ItemConditionsComponent } from './item-conditions.component';

/** One item of an assessment: the sentence, value against rule, evidence, and where figures come from. */
@Component({
  selector: 'tidu-evaluated-item',
  imports: [
    AmountPipe,
    BilingualPipe,
    DistanceBarComponent,
    ItemConditionsComponent,
    ReferenceComponent,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './evaluated-item.component.html',
  styleUrl: './evaluated-item.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvaluatedItemComponent {
  private readonly language = inject(Language);

  readonly item = input.required<EvaluatedItemView>();

  protected readonly tone = computed(() => toneOfItem(this.item().status));
  protected readonly missing = computed(() =>
    this.item()
      .missing.map(({ title }) => this.language.pick(title))
      .join(this.language.say('list.separator')),
  );
  protected readonly distance = computed(() => distanceOf(this.item()));

  protected periodOf({ year, asOf }: ItemSourceView): string {
    return year === null ? (asOf ?? '') : this.language.say('enterprises.facts.year', { year });
  }
}
