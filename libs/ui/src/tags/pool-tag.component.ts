import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The pool of an enterprise: a coloured mark and the pool's name. */
@Component({
  selector: 'tidu-pool-tag',
  template: '<span class="mark" aria-hidden="true"></span>{{ label() }}',
  styleUrl: './pool-tag.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.--mark]': "'var(--tidu-pool-' + pool() + ', var(--tidu-pool-none))'" },
})
export class PoolTagComponent {
  /** Pool id; its colour is the CSS variable `--tidu-pool-<id>`. */
  readonly pool = input.required<string>();
  readonly label = input.required<string>();
}
