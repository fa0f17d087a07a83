import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PersonView } from '@tidu/contracts';

/** Somebody by name, with the address that tells two of the same name apart. */
@Component({
  selector: 'tidu-person',
  template: `
    <span class="name">{{ person().name }}</span>
    <span class="soft address">{{ person().email }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }

    .address {
      font-size: 13px;
      font-weight: 400;
      overflow-wrap: break-word;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonComponent {
  readonly person = input.required<PersonView>();
}
