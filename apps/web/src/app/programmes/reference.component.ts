import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionReferenceView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzTooltipDirective } from 'ng-zorro-antd/tooltip';
import { referenceText } from './reference-text';

/** The article of a rule, and whether its text was seen in official wording. */
@Component({
  selector: 'tidu-reference',
  imports: [NzTooltipDirective, TagComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span>{{ text() }}</span>
      @if (!confirmed()) {
        <tidu-tag
          nz-tooltip
          tone="warn"
          tabindex="0"
          [nzTooltipTitle]="t('reference.unconfirmedHelp')"
          [nzTooltipTrigger]="null"
          [nzTooltipVisible]="helped"
          (mouseenter)="helped = true"
          (mouseleave)="helped = false"
          (focus)="helped = true"
          (blur)="helped = false"
        >
          {{ t('reference.unconfirmed') }}
          <span class="visually-hidden">{{ t('reference.unconfirmedHelp') }}</span>
        </tidu-tag>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }

    tidu-tag {
      cursor: help;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferenceComponent {
  readonly reference = input.required<CriterionReferenceView>();
  readonly confirmed = input.required<boolean>();

  protected readonly text = computed(() => referenceText(this.reference()));
  protected helped = false;
}
