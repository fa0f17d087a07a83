import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { InvitationListItem } from '@tidu/contracts';
import { MomentPipe, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';
import { RoleTagsComponent } from '../role-tags.component';
import { invitationState } from './invitation-states';

/** Invitations with the state of their letter. */
@Component({
  selector: 'tidu-invitations-table',
  imports: [
    MomentPipe,
    NzButtonComponent,
    NzTableModule,
    RoleTagsComponent,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <nz-table
      *transloco="let t"
      class="stacked"
      [nzData]="invitations()"
      [nzFrontPagination]="false"
      [nzShowPagination]="false"
    >
      <thead>
        <tr>
          <th>{{ t('organisations.field.email') }}</th>
          <th>{{ t('organisations.roles.label') }}</th>
          <th>{{ t('field.status') }}</th>
          <th>{{ t('organisations.invitations.by') }}</th>
          <th>{{ t('organisations.invitations.expires') }}</th>
          <th>{{ t('organisations.members.actions') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (invitation of invitations(); track invitation.id) {
          @let state = stateOf(invitation.state);
          <tr>
            <td class="lead">{{ invitation.email }}</td>
            <td [attr.data-label]="t('organisations.roles.label')">
              <tidu-role-tags [roles]="invitation.roles" />
            </td>
            <td [attr.data-label]="t('field.status')">
              <tidu-tag [tone]="state.tone">
                {{ t('organisations.invitationState.' + invitation.state) }}
              </tidu-tag>
            </td>
            <td [attr.data-label]="t('organisations.invitations.by')">
              <span>
                {{ invitation.invitedBy ?? '—' }}
                <span class="soft moment">{{ invitation.createdAt | tiduMoment }}</span>
              </span>
            </td>
            <td class="short" [attr.data-label]="t('organisations.invitations.expires')">
              {{ invitation.expiresAt | tiduMoment }}
            </td>
            <td [attr.data-label]="t('organisations.members.actions')">
              <div class="actions">
                @if (state.again) {
                  <button nz-button nzType="link" type="button" (click)="again.emit(invitation)">
                    {{ t('organisations.deed.again.title') }}
                    <span class="visually-hidden">{{ invitation.email }}</span>
                  </button>
                }
                @if (state.open) {
                  <button
                    nz-button
                    nzType="link"
                    nzDanger
                    type="button"
                    (click)="withdrawn.emit(invitation)"
                  >
                    {{ t('organisations.deed.withdraw.title') }}
                    <span class="visually-hidden">{{ invitation.email }}</span>
                  </button>
                }
                @if (!state.again && !state.open) {
                  —
                }
              </div>
            </td>
          </tr>
        }
      </tbody>
    </nz-table>
  `,
  styleUrl: './members-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsTableComponent {
  readonly invitations = input.required<readonly InvitationListItem[]>();
  readonly again = output<InvitationListItem>();
  readonly withdrawn = output<InvitationListItem>();

  protected readonly stateOf = invitationState;
}
