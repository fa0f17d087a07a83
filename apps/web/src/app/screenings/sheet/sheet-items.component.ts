import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AssessmentItemView } from '@tidu/contracts';
import { TagComponent, toneOfItem } from '@tidu/ui';
import { NzTableModule } from 'ng-zorro-antd/table';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ReferenceComponent } from '../../programmes/reference.component';

/** Each criterion with its value, what the rule asks, and the article that asks it. */
@Component({
  selector: 'tidu-sheet-items',
  imports: [BilingualPipe, NzTableModule, ReferenceComponent, TagComponent, TranslocoDirective],
  templateUrl: './sheet-items.component.html',
  styleUrl: './sheet-items.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetItemsComponent {
  readonly items = input.required<readonly AssessmentItemView[]>();

  protected readonly toneOfItem = toneOfItem;
}
