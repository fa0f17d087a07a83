import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Tone } from './tone';

/** A short word on a tinted ground. */
@Component({
  selector: 'tidu-tag',
  template: '<ng-content />',
  styleUrl: './tag.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
})
export class TagComponent {
  readonly tone = input<Tone>('calm');
}
