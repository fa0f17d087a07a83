import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** How many criteria of a pack were seen in official wording: a bar and the two numbers. */
@Component({
  selector: 'tidu-confirmed-share',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span>{{ t('rules.library.share', { criteria: criteria(), confirmed: confirmed() }) }}</span>
      <span class="bar" aria-hidden="true"><span [style.width.%]="percent()"></span></span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-direction: column;
      gap: 4px;
      min-width: 120px;
      white-space: nowrap;
    }

    .bar {
      height: 6px;
      border-radius: 3px;
      background: var(--tidu-warn-line);
    }

    .bar span {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--tidu-status-met);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmedShareComponent {
  readonly confirmed = input.required<number>();
  readonly criteria = input.required<number>();

  protected readonly percent = computed(() =>
    this.criteria() === 0 ? 0 : (this.confirmed() / this.criteria()) * 100,
  );
}
