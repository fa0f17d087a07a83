import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateInvitation, OrganisationView } from '@tidu/contracts';
import type { Role } from '@tidu/domain';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { apiFailureOf, type ApiFailure } from '../../../api/api-failure';
import { UserAction } from '../../../api/user-action';
import { Language } from '../../../language/language';
import { DialogDrawerDirective } from '../../../shell/dialog-drawer.directive';
import { OrganisationsClient } from '../organisations.client';
import { ProblemAlertComponent } from '../problem-alert.component';
import { RoleChoiceComponent } from '../role-choice.component';

/** Invites somebody by e-mail, with the roles that they will have. */
@Component({
  selector: 'tidu-invite-drawer',
  imports: [
    DialogDrawerDirective,
    NzButtonComponent,
    NzDrawerModule,
    NzFormModule,
    NzInputDirective,
    ProblemAlertComponent,
    ReactiveFormsModule,
    RoleChoiceComponent,
    TranslocoDirective,
  ],
  templateUrl: './invite-drawer.component.html',
  styleUrl: './invite-drawer.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteDrawerComponent {
  private readonly client = inject(OrganisationsClient);
  private readonly language = inject(Language);
  private readonly action = new UserAction();

  readonly organisation = input.required<OrganisationView>();
  /** Whether somebody was invited. */
  readonly closed = output<boolean>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email, Validators.maxLength(254)]],
  });
  protected readonly roles = signal<readonly Role[]>([]);
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  protected emailFault(): string {
    const text = this.failure()?.fieldText('email');
    if (text) return this.language.pick(text);
    const wrong = this.form.invalid && this.form.touched;
    return wrong ? this.language.say('organisations.invitations.emailInvalid') : '';
  }

  /** Not while the answer is awaited: it might be done, and the list would not show it. */
  protected cancel(): void {
    if (!this.sending()) this.closed.emit(false);
  }

  protected send(): void {
    this.tried.set(true);
    this.form.markAllAsTouched();
    if (this.sending() || this.form.invalid || this.roles().length === 0) return;
    const invitation: CreateInvitation = {
      email: this.form.getRawValue().email.trim(),
      roles: [...this.roles()],
    };
    const key = this.action.keyFor(JSON.stringify(invitation));
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.invite(this.organisation().id, invitation, key).subscribe({
      next: () => this.closed.emit(true),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
