import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationView } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { ConfirmDialogComponent } from '../confirm-dialog.component';
import { OrganisationsClient } from '../organisations.client';
import type { MemberDeed } from './member-actions';
import { RoleDrawerComponent } from './role-drawer.component';

/** The dialog for what is being done with a member. */
@Component({
  selector: 'tidu-member-deed',
  imports: [ConfirmDialogComponent, RoleDrawerComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let wanted = deed();
      @if (wanted.action === 'roles') {
        <tidu-role-drawer
          [organisation]="organisation()"
          [member]="wanted.member"
          (closed)="closed.emit($event)"
        />
      } @else {
        <tidu-confirm-dialog
          [heading]="t('organisations.deed.' + wanted.action + '.title', names())"
          [text]="t('organisations.deed.' + wanted.action + '.text', names())"
          [label]="t('organisations.deed.' + wanted.action + '.submit')"
          [danger]="wanted.action !== 'restore'"
          [act]="act"
          (closed)="closed.emit($event)"
        />
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MemberDeedComponent {
  private readonly client = inject(OrganisationsClient);

  readonly organisation = input.required<OrganisationView>();
  readonly deed = input.required<MemberDeed>();
  /** Whether it was done. */
  readonly closed = output<boolean>();

  protected readonly names = computed(() => ({
    name: this.deed().member.person.name,
    organisation: this.organisation().name,
  }));

  protected readonly act = (key: string): Observable<unknown> => {
    const { action, member } = this.deed();
    if (action === 'remove') {
      return this.client.removeMember(this.organisation().id, member.person.id, key);
    }
    const status = action === 'suspend' ? 'suspended' : 'active';
    return this.client.setStatus(member.person.id, status, key);
  };
}
