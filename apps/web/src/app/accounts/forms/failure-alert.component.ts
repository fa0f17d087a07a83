import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import type { ApiFailure } from '../../api/api-failure';
import { BilingualPipe } from '../../language/bilingual.pipe';

/** Why something was not done; the faults that belong to no field of the page stand below. */
@Component({
  selector: 'tidu-failure-alert',
  imports: [BilingualPipe, NzAlertComponent],
  template: `
    <div role="alert">
      @if (failure(); as problem) {
        <nz-alert
          nzType="error"
          nzShowIcon
          tabindex="-1"
          data-failure
          [nzMessage]="problem.text | bilingual"
          [nzDescription]="others().length > 0 ? faults : ''"
        />
        <ng-template #faults>
          <ul class="plain-list">
            @for (fault of others(); track $index) {
              <li>{{ fault.message | bilingual }}</li>
            }
          </ul>
        </ng-template>
      }
    </div>
  `,
  styles: `
    nz-alert {
      display: block;
      margin-bottom: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailureAlertComponent {
  readonly failure = input.required<ApiFailure | undefined>();
  /** Fields that show their faults themselves. */
  readonly shown = input<readonly string[]>([]);

  /** A single fault is often all that the problem says. */
  protected readonly others = computed(() => {
    const { fields = [], text } = this.failure() ?? {};
    return fields.filter(
      ({ path, message }) => !this.shown().includes(path) && message.zh !== text?.zh,
    );
  });
}
