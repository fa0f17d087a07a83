import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Says that there is nothing yet, why, and (projected) what to do about it. */
@Component({
  selector: 'tidu-empty-state',
  template: `
    <svg viewBox="0 0 64 48" width="96" height="72" aria-hidden="true">
      <rect x="4" y="32" width="14" height="12" rx="1" />
      <rect x="25" y="20" width="14" height="24" rx="1" />
      <rect x="46" y="8" width="14" height="36" rx="1" />
    </svg>
    <div class="title" role="heading" [attr.aria-level]="level()">{{ title() }}</div>
    <p>{{ text() }}</p>
    <div class="actions"><ng-content /></div>
  `,
  styleUrl: './empty-state.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyStateComponent {
  readonly title = input.required<string>();
  readonly text = input('');
  /** Level of its heading: 1 where it is all that the page shows. */
  readonly level = input(2);
}
