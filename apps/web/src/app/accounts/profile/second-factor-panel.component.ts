import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AccountView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { CODE_RULES, plainCode } from '../second-factor/code-rules';
import { RecoveryCodesComponent } from '../second-factor/recovery-codes.component';
import { SecondFactorSetUpComponent } from '../second-factor/set-up.component';
import { AccountClient } from './account.client';

/** Recovery codes that are so few that new ones should be taken. */
const FEW = 3;

/** The second factor of one's own account: set up, renewed, and its recovery codes. */
@Component({
  selector: 'tidu-second-factor-panel',
  imports: [
    FailureAlertComponent,
    NzButtonComponent,
    NzFormModule,
    ReactiveFormsModule,
    RecoveryCodesComponent,
    SecondFactorSetUpComponent,
    TagComponent,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './second-factor-panel.component.html',
  styleUrl: './panel-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondFactorPanelComponent {
  private readonly client = inject(AccountClient);

  readonly account = input.required<AccountView>();
  readonly changed = output();

  protected readonly few = FEW;
  /** What the panel is doing beside showing how things stand. */
  protected readonly doing = signal<'set-up' | 'codes' | undefined>(undefined);
  protected readonly codes = signal<readonly string[] | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({ code: ['', [...CODE_RULES]] });
  protected readonly submission = new Submission(this.form);

  protected renewCodes(): void {
    const code = plainCode(this.form.getRawValue().code);
    this.submission.send(
      'codes',
      (key) => this.client.renewRecoveryCodes(code, key),
      ({ codes }) => {
        this.form.reset();
        this.codes.set(codes);
      },
    );
  }

  protected finish(): void {
    this.codes.set(undefined);
    this.doing.set(undefined);
    this.changed.emit();
  }
}
