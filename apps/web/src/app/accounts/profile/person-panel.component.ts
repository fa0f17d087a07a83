import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AccountView } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { Language, type LanguageCode } from '../../language/language';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { Session } from '../session';
import { AccountClient } from './account.client';

/** Name and language of one's own account. */
@Component({
  selector: 'tidu-person-panel',
  imports: [
    FailureAlertComponent,
    NzButtonComponent,
    NzFormModule,
    NzRadioModule,
    ReactiveFormsModule,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './person-panel.component.html',
  styleUrl: './panel-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPanelComponent {
  private readonly client = inject(AccountClient);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly fields = inject(NonNullableFormBuilder);

  readonly account = input.required<AccountView>();
  readonly saved = output<AccountView>();
  /** Changed elsewhere meanwhile: what is shown must be read anew. */
  readonly outdated = output();

  protected readonly form = this.fields.group({
    name: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(60)]],
    language: this.fields.control<LanguageCode>('zh'),
  });
  protected readonly submission = new Submission(this.form);
  protected readonly isSaved = signal(false);

  constructor() {
    effect(() => {
      const { name, language } = this.account();
      this.form.setValue({ name, language });
    });
  }

  protected save(): void {
    const { name, language } = this.form.getRawValue();
    const change = { name: name.trim(), language, version: this.account().version };
    this.isSaved.set(false);
    this.submission.send(
      'update',
      (key) => this.client.update(change, key),
      (account) => {
        this.isSaved.set(true);
        this.saved.emit(account);
        void this.language.use(account.language);
        void this.session.load();
      },
      ({ code }) => {
        if (code === 'resource.version-conflict') this.outdated.emit();
      },
    );
  }
}
