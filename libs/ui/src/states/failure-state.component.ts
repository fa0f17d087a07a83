import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** Says plainly what could not be shown, and offers another try. */
@Component({
  selector: 'tidu-failure-state',
  imports: [NzButtonComponent],
  template: `
    <div class="title" role="heading" [attr.aria-level]="level()">{{ title() }}</div>
    <p>{{ text() }}</p>
    @if (reference()) {
      <p class="reference">{{ reference() }}</p>
    }
    <div class="actions">
      @if (retryLabel()) {
        <button nz-button nzType="primary" type="button" (click)="retry.emit()">
          {{ retryLabel() }}
        </button>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './failure-state.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
})
export class FailureStateComponent {
  readonly title = input.required<string>();
  readonly text = input('');
  /** Level of its heading: 1 where it is all that the page shows. */
  readonly level = input(2);
  /** Code or request id, for whoever asks the operator about it. */
  readonly reference = input<string>();
  /** Without it there is no button: another try would not help. */
  readonly retryLabel = input<string>();
  readonly retry = output();
}
