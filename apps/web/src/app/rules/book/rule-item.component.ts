import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionView } from '@tidu/contracts';
import { findIndicator } from '@tidu/policy';
import { TagComponent } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { ReferenceComponent } from '../../programmes/reference.component';
import { PointsTableComponent } from './points-table.component';

/** One criterion of a rule book: what it asks, what proves it, where it is written. */
@Component({
  selector: 'tidu-rule-item',
  imports: [
    BilingualPipe,
    PointsTableComponent,
    ReferenceComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-item.component.html',
  styleUrl: './rule-item.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleItemComponent {
  private readonly language = inject(Language);

  readonly item = input.required<CriterionView>();
  /** All criteria of the pack: a criterion may be made of others. */
  readonly items = input.required<readonly CriterionView[]>();
  /** The place to show. */
  readonly chosen = output<string>();

  protected readonly parts = computed(() =>
    this.items().filter(({ id }) => this.item().parts.includes(id)),
  );
  protected readonly indicators = computed(() =>
    this.item()
      .indicators.map((id) => {
        const known = findIndicator(id);
        return known ? this.language.pick(known.title) : id;
      })
      .join(this.language.say('list.separator')),
  );
}
