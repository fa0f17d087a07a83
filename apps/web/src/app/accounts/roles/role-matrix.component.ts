import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PermissionView, RoleView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { has, type RoleGroup } from './role-groups';

/** What the roles of one kind of organisation may do: a matrix, on a phone role by role. */
@Component({
  selector: 'tidu-role-matrix',
  imports: [BilingualPipe, TagComponent, TranslocoDirective],
  templateUrl: './role-matrix.component.html',
  styleUrl: './role-matrix.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleMatrixComponent {
  readonly group = input.required<RoleGroup>();

  protected readonly has = has;

  protected permissionsOf(role: RoleView): PermissionView[] {
    return this.group().permissions.filter(({ id }) => has(role, id));
  }
}
