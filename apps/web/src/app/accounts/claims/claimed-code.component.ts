import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { readCreditCode } from '@tidu/domain';
import { CreditCodeComponent } from '../../enterprises/credit-code.component';

/** The credit code that somebody gave, with a remark when its check character does not fit. */
@Component({
  selector: 'tidu-claimed-code',
  imports: [CreditCodeComponent],
  template: '<tidu-credit-code [code]="code()" [check]="check()" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClaimedCodeComponent {
  readonly code = input.required<string>();

  protected readonly check = computed(() => readCreditCode(this.code())?.check ?? 'invalid');
}
