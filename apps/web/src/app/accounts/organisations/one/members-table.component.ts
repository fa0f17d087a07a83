import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MemberView } from '@tidu/contracts';
import { MomentPipe, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';
import { PersonComponent } from '../person.component';
import { RoleTagsComponent } from '../role-tags.component';
import type { MemberAction, MemberDeed } from './member-actions';

/** Members with their roles, who is on leave, and the buttons for what one may do. */
@Component({
  selector: 'tidu-members-table',
  imports: [
    MomentPipe,
    NzButtonComponent,
    NzTableModule,
    PersonComponent,
    RoleTagsComponent,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './members-table.component.html',
  styleUrl: './members-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersTableComponent {
  readonly members = input.required<readonly MemberView[]>();
  readonly loading = input(false);
  readonly mayGrant = input.required<boolean>();
  readonly maySuspend = input.required<boolean>();
  /** Accounts of who acts and in whose place: nobody changes the roles of either. */
  readonly acting = input.required<readonly string[]>();
  readonly wanted = output<MemberDeed>();

  protected want(action: MemberAction, member: MemberView): void {
    this.wanted.emit({ action, member });
  }
}
