import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One number of a summary with its name above and a note below. */
@Component({
  selector: 'tidu-figure',
  template: `
    <span class="name">{{ label() }}</span>
    <span class="value">{{ value() }}</span>
    @if (note()) {
      <span class="note">{{ note() }}</span>
    }
  `,
  styleUrl: './figure.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureComponent {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly note = input<string>();
}
