import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AcceptInvitation } from '@tidu/contracts';
import { MomentPipe } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { TextFieldComponent } from '../forms/text-field.component';
import { newPasswordRules } from '../passwords/new-password';
import { NewPasswordFieldComponent } from '../passwords/new-password-field.component';
import { PasswordFieldComponent } from '../passwords/password-field.component';
import { RoleNamesPipe } from '../role-names.pipe';
import { LetterDoneComponent } from './letter-done.component';
import { letterToken } from './letter-token';
import { LettersClient } from './letters.client';
import { NoTokenComponent } from './no-token.component';

/** An invitation into an organisation: accepted with one's account, or with a new one. */
@Component({
  selector: 'tidu-invitation-page',
  imports: [
    FailureAlertComponent,
    LetterDoneComponent,
    LoadFailureComponent,
    MomentPipe,
    NewPasswordFieldComponent,
    NoTokenComponent,
    NzButtonComponent,
    NzDescriptionsModule,
    NzFormModule,
    NzSkeletonComponent,
    PasswordFieldComponent,
    ReactiveFormsModule,
    RoleNamesPipe,
    TextFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './invitation.page.html',
  styleUrl: '../sign-in/step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  private readonly client = inject(LettersClient);
  private readonly fields = inject(NonNullableFormBuilder);

  protected readonly token = letterToken();
  protected readonly invitation = rxResource({
    params: () => this.token(),
    stream: ({ params }) => this.client.openInvitation(params),
  });
  private readonly opened = computed(() =>
    this.invitation.hasValue() ? this.invitation.value() : undefined,
  );
  protected readonly personal = computed(() => ({
    email: this.opened()?.email,
    organisation: this.opened()?.organisationName,
  }));
  protected readonly form = this.fields.group({
    name: ['', [Validators.required, Validators.pattern(/\S/), Validators.maxLength(60)]],
    password: ['', Validators.required],
  });
  protected readonly submission = new Submission(this.form);
  protected readonly done = signal(false);

  constructor() {
    // Only a new account is asked for its name, and for a password that is judged.
    effect(() => {
      const opened = this.opened();
      if (!opened) return;
      const { name, password } = this.form.controls;
      if (opened.accountExists) name.disable();
      else password.addValidators(newPasswordRules(() => this.personal()));
      password.updateValueAndValidity();
    });
  }

  protected accept(): void {
    this.submission.send(
      'accept',
      (key) => this.client.acceptInvitation(this.answer(), key),
      () => {
        this.form.reset();
        this.done.set(true);
      },
    );
  }

  private answer(): AcceptInvitation {
    const { name, password } = this.form.getRawValue();
    const answer = { token: this.token() ?? '', password };
    return this.opened()?.accountExists ? answer : { ...answer, name: name.trim() };
  }
}
