import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { faultState } from './fault-state';

/** A line to type in, with its name, its help and what is wrong with it. */
@Component({
  selector: 'tidu-text-field',
  imports: [NzFormModule, NzInputDirective, ReactiveFormsModule],
  template: `
    <nz-form-item>
      <nz-form-label [nzFor]="fieldId()" nzRequired>{{ label() }}</nz-form-label>
      <nz-form-control [nzValidateStatus]="wrong() ? 'error' : ''" [nzExtra]="help()">
        <input
          nz-input
          [id]="fieldId()"
          [type]="kind()"
          [formControl]="control()"
          [attr.autocomplete]="autocomplete()"
          [attr.inputmode]="inputMode()"
          [attr.maxlength]="maxLength()"
          [attr.autocapitalize]="kind() === 'email' ? 'none' : null"
          [attr.spellcheck]="kind() === 'email' ? 'false' : null"
          [attr.aria-invalid]="wrong()"
          [attr.aria-describedby]="wrong() ? fieldId() + '-fault' : null"
          aria-required="true"
        />
        @if (wrong()) {
          <div class="ant-form-item-explain-error" [id]="fieldId() + '-fault'" aria-live="polite">
            {{ fault() || missing() }}
          </div>
        }
      </nz-form-control>
    </nz-form-item>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextFieldComponent {
  readonly control = input.required<FormControl<string>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  /** What is said when the page itself finds it wrong. */
  readonly missing = input.required<string>();
  /** What the service says is wrong. */
  readonly fault = input('');
  readonly help = input('');
  readonly kind = input<'text' | 'email'>('text');
  readonly autocomplete = input('off');
  readonly inputMode = input<string>();
  readonly maxLength = input<number>();

  protected readonly wrong = faultState(this.control, this.fault);
}
