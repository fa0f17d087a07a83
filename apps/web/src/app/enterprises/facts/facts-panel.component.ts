import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FactSourceView, FactView } from '@tidu/contracts';
import { EmptyStateComponent } from '@tidu/ui';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { DialogDrawerDirective } from '../../shell/dialog-drawer.directive';
import { layOutFacts } from './fact-table';
import { FactSourceComponent } from './fact-source.component';
import { factText } from './fact-value';

/** What is known of an enterprise; each figure opens a drawer that says where it comes from. */
@Component({
  selector: 'tidu-facts-panel',
  imports: [
    BilingualPipe,
    DialogDrawerDirective,
    EmptyStateComponent,
    FactSourceComponent,
    NzDrawerModule,
    TranslocoDirective,
  ],
  templateUrl: './facts-panel.component.html',
  styleUrl: './facts-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class FactsPanelComponent {
  readonly facts = input.required<readonly FactView[]>();
  readonly sources = input.required<readonly FactSourceView[]>();

  protected readonly factText = factText;
  protected readonly table = computed(() => layOutFacts(this.facts()));
  /** The fact whose source is shown. */
  protected readonly opened = signal<FactView | undefined>(undefined);
  protected readonly source = computed(() =>
    this.sources().find(({ id }) => id === this.opened()?.sourceId),
  );
}
