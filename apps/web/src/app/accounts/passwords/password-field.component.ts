import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzInputModule } from 'ng-zorro-antd/input';
import { faultState } from '../forms/fault-state';

/** A password to type, hidden until the reader wants to see it. */
@Component({
  selector: 'tidu-password-field',
  imports: [
    NzButtonComponent,
    NzFormModule,
    NzIconDirective,
    NzInputModule,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  templateUrl: './password-field.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordFieldComponent {
  readonly control = input.required<FormControl<string>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  /** What is said when the page itself finds it wrong. */
  readonly missing = input.required<string>();
  /** What the service says is wrong. */
  readonly fault = input('');
  readonly help = input('');

  protected readonly visible = signal(false);
  protected readonly wrong = faultState(this.control, this.fault);
}
