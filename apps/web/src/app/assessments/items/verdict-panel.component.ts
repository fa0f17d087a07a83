import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EvaluationView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { sheetUrl } from '../assessments.client';
import { toneOfVerdict } from '../verdict-tone';
import { ScoreGaugeComponent } from './score-gauge.component';
import { SideBarComponent } from './side-bar.component';

/** The answer as a whole: verdict, counts, score, and the assessment as a file. */
@Component({
  selector: 'tidu-verdict-panel',
  imports: [
    BilingualPipe,
    NzButtonComponent,
    NzIconDirective,
    RouterLink,
    ScoreGaugeComponent,
    SideBarComponent,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './verdict-panel.component.html',
  styleUrl: './verdict-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class VerdictPanelComponent {
  private readonly language = inject(Language);

  readonly evaluation = input.required<EvaluationView>();

  protected readonly tone = computed(() => toneOfVerdict(this.evaluation().verdict));
  protected readonly packLink = computed(() => `/rules/${this.evaluation().pack}`);
  protected readonly files = computed(() => {
    const { enterprise, pack, procedure, asOf } = this.evaluation();
    const question = { pack, procedure, asOf };
    const language = this.language.current();
    return [
      { name: 'Markdown', url: sheetUrl(enterprise.id, question, 'md', language) },
      { name: 'PDF', url: sheetUrl(enterprise.id, question, 'pdf', language) },
    ];
  });
}
