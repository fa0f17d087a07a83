import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestView } from '@tidu/contracts';
import { MomentPipe, TagComponent } from '@tidu/ui';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { yearsBefore } from '../../screenings/years';

/** On what a back-test was run: both packs with their hashes, the day, the place. */
@Component({
  selector: 'tidu-test-facts',
  imports: [
    BilingualPipe,
    MomentPipe,
    NzDescriptionsModule,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './test-facts.component.html',
  styleUrl: './test-facts.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class TestFactsComponent {
  readonly test = input.required<BackTestView>();

  protected readonly years = computed(() => yearsBefore(this.test().asOf));
  protected readonly packs = computed(() => [
    { name: 'baseline', pack: this.test().baseline },
    { name: 'candidate', pack: this.test().candidate },
  ]);
}
