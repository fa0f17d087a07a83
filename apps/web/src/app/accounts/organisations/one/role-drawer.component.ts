import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MemberView, OrganisationView } from '@tidu/contracts';
import type { Role } from '@tidu/domain';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { apiFailureOf, type ApiFailure } from '../../../api/api-failure';
import { UserAction } from '../../../api/user-action';
import { DialogDrawerDirective } from '../../../shell/dialog-drawer.directive';
import { OrganisationsClient } from '../organisations.client';
import { PersonComponent } from '../person.component';
import { ProblemAlertComponent } from '../problem-alert.component';
import { RoleChoiceComponent } from '../role-choice.component';
import { sameRoles } from '../role-choices';

/** Changes the roles of a member. */
@Component({
  selector: 'tidu-role-drawer',
  imports: [
    DialogDrawerDirective,
    NzButtonComponent,
    NzDrawerModule,
    PersonComponent,
    ProblemAlertComponent,
    RoleChoiceComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <nz-drawer
        nzWidth="min(440px, 100vw)"
        [nzVisible]="true"
        [nzTitle]="t('organisations.roles.change')"
        [tiduDialog]="t('organisations.roles.change')"
        [nzFooter]="footer"
        (nzOnClose)="cancel()"
      >
        <ng-container *nzDrawerContent>
          <div class="stack">
            <tidu-person [person]="member().person" />
            @if (failure(); as problem) {
              <tidu-problem-alert [failure]="problem" />
            }
            <tidu-role-choice [kind]="organisation().kind" [(roles)]="roles" />
            @if (roles().length === 0) {
              <p class="soft" role="status">{{ t('organisations.roles.none') }}</p>
            }
          </div>
        </ng-container>
        <ng-template #footer>
          <div class="row">
            <button
              nz-button
              nzType="primary"
              type="button"
              [disabled]="!changed()"
              [nzLoading]="sending()"
              (click)="save()"
            >
              {{ t('action.save') }}
            </button>
            <button nz-button type="button" [disabled]="sending()" (click)="cancel()">
              {{ t('action.cancel') }}
            </button>
          </div>
        </ng-template>
      </nz-drawer>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleDrawerComponent {
  private readonly client = inject(OrganisationsClient);
  private readonly action = new UserAction();

  readonly organisation = input.required<OrganisationView>();
  readonly member = input.required<MemberView>();
  /** Whether the roles were changed. */
  readonly closed = output<boolean>();

  protected readonly roles = linkedSignal<readonly Role[]>(() => this.member().roles);
  protected readonly changed = computed(
    () => this.roles().length > 0 && !sameRoles(this.roles(), this.member().roles),
  );
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  /** Not while the answer is awaited: it might be done, and the list would not show it. */
  protected cancel(): void {
    if (!this.sending()) this.closed.emit(false);
  }

  protected save(): void {
    if (this.sending() || !this.changed()) return;
    const roles = [...this.roles()];
    const key = this.action.keyFor(JSON.stringify(roles));
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.grant(this.organisation().id, this.member().person.id, roles, key).subscribe({
      next: () => this.closed.emit(true),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
