import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LadderStepView, RulePackSummary } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ScoreGaugeComponent } from '../items/score-gauge.component';
import { SideBarComponent } from '../items/side-bar.component';
import { toneOfVerdict } from '../verdict-tone';

/** One tier: the rule that applies, the verdict, and the counts of what is met and what is not. */
@Component({
  selector: 'tidu-ladder-step',
  imports: [
    BilingualPipe,
    RouterLink,
    ScoreGaugeComponent,
    SideBarComponent,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './ladder-step.component.html',
  styleUrl: './ladder-step.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel', '[class.next]': 'isNext()' },
})
export class LadderStepComponent {
  readonly step = input.required<LadderStepView>();
  readonly enterpriseId = input.required<string>();
  readonly asOf = input.required<string>();
  /** Whether it is the next tier to reach. */
  readonly isNext = input(false);
  /** Rules of the tier that can be tried although none applies on the day. */
  readonly trials = input<readonly RulePackSummary[]>([]);

  protected readonly toneOfVerdict = toneOfVerdict;
  protected readonly links = computed(() =>
    [
      { name: 'items', path: 'items' },
      { name: 'gaps', path: 'gaps' },
      { name: 'whatIf', path: 'what-if' },
    ].map(({ name, path }) => ({
      name,
      path: ['/enterprises', this.enterpriseId(), 'assessment', path],
    })),
  );
}
