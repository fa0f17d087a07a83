import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionChange, CriterionDifferenceView, RulePackSummary } from '@tidu/contracts';
import { AmountPipe, TagComponent, type Tone } from '@tidu/ui';
import { PointsTableComponent } from '../book/points-table.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ReferenceComponent } from '../../programmes/reference.component';

const TONES: Readonly<Record<CriterionChange, Tone>> = {
  same: 'calm',
  changed: 'warn',
  added: 'good',
  removed: 'bad',
};

/** One criterion in both packs: side by side, on a phone one below the other. */
@Component({
  selector: 'tidu-rule-change',
  imports: [
    AmountPipe,
    BilingualPipe,
    PointsTableComponent,
    ReferenceComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-change.component.html',
  styleUrl: './rule-change.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleChangeComponent {
  readonly item = input.required<CriterionDifferenceView>();
  readonly from = input.required<RulePackSummary>();
  readonly to = input.required<RulePackSummary>();

  protected readonly tone = computed(() => TONES[this.item().change]);
  protected readonly title = computed(() => (this.item().to ?? this.item().from)?.title);
  protected readonly sides = computed(() => [
    { name: 'from', pack: this.from(), criterion: this.item().from },
    { name: 'to', pack: this.to(), criterion: this.item().to },
  ]);
  /** Limits whose number differs or that only one side has. */
  protected readonly limits = computed(() =>
    this.item().limits.filter(({ from, to }) => from !== to),
  );
}
