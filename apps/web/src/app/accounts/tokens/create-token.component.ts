import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreatedApiToken } from '@tidu/contracts';
import { PERMISSIONS, type Permission } from '@tidu/domain';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzCheckboxModule } from 'ng-zorro-antd/checkbox';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { faultState } from '../forms/fault-state';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { Session } from '../session';
import { grantable } from './token-scope';
import { TokensClient } from './tokens.client';

/** Makes a token that may do some of what its owner may do, for some time. */
@Component({
  selector: 'tidu-create-token',
  imports: [
    BilingualPipe,
    FailureAlertComponent,
    NzButtonComponent,
    NzCheckboxModule,
    NzFormModule,
    NzRadioModule,
    ReactiveFormsModule,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './create-token.component.html',
  styleUrl: './create-token.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreateTokenComponent {
  private readonly client = inject(TokensClient);
  private readonly session = inject(Session);
  private readonly fields = inject(NonNullableFormBuilder);

  readonly created = output<CreatedApiToken>();

  protected readonly periods = [30, 90, 180, 365] as const;
  protected readonly organisation = computed(() => this.session.session().organisation?.name ?? '');
  protected readonly scope = computed(() =>
    grantable(this.session.session().permissions).map((id) => ({
      id,
      title: PERMISSIONS[id].title,
    })),
  );
  protected readonly form = this.fields.group({
    name: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(60)]],
    permissions: this.fields.control<Permission[]>([], Validators.required),
    days: [90],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly scopeFault = computed(() => this.submission.faultOf('permissions'));
  protected readonly scopeWrong = faultState(
    computed(() => this.form.controls.permissions),
    this.scopeFault,
  );

  protected create(): void {
    const { name, permissions, days } = this.form.getRawValue();
    this.submission.send(
      'create',
      (key) => this.client.create({ name: name.trim(), permissions, days }, key),
      (token) => {
        this.form.reset();
        this.created.emit(token);
      },
    );
  }
}
