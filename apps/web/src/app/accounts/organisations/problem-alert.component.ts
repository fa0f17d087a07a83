import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import type { ApiFailure } from '../../api/api-failure';
import { BilingualPipe } from '../../language/bilingual.pipe';

/** Why a change was refused, with the faults of single fields. */
@Component({
  selector: 'tidu-problem-alert',
  imports: [BilingualPipe, NzAlertComponent],
  template: `
    <nz-alert
      nzType="error"
      nzShowIcon
      role="alert"
      [nzMessage]="failure().text | bilingual"
      [nzDescription]="failure().fields.length > 0 ? faults : ''"
    />
    <ng-template #faults>
      <ul class="plain-list">
        @for (fault of failure().fields; track $index) {
          <li>{{ fault.message | bilingual }}</li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemAlertComponent {
  readonly failure = input.required<ApiFailure>();
}
