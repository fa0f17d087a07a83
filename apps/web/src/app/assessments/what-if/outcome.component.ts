import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WhatIfView } from '@tidu/contracts';
import { TagComponent, toneOfItem } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ScoreGaugeComponent } from '../items/score-gauge.component';
import { SideBarComponent } from '../items/side-bar.component';
import { toneOfVerdict } from '../verdict-tone';
import { comparedItems } from './compared-items';

/** What would be, beside what is: the verdict, the score, and each item that differs. */
@Component({
  selector: 'tidu-outcome',
  imports: [BilingualPipe, ScoreGaugeComponent, SideBarComponent, TagComponent, TranslocoDirective],
  templateUrl: './outcome.component.html',
  styleUrl: './outcome.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class OutcomeComponent {
  readonly result = input.required<WhatIfView>();
  /** Whether the answer to newer figures is still on its way. */
  readonly waiting = input(false);

  protected readonly toneOfItem = toneOfItem;
  protected readonly toneOfVerdict = toneOfVerdict;
  protected readonly items = computed(() => comparedItems(this.result()));
  protected readonly different = computed(() => this.items().filter(({ differs }) => differs));
}
