import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ROLES, type Role } from '@tidu/domain';
import { TagComponent } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';

/** Roles by their titles. */
@Component({
  selector: 'tidu-role-tags',
  imports: [BilingualPipe, TagComponent],
  template: `
    @for (role of roles(); track role) {
      <tidu-tag>{{ known[role].title | bilingual }}</tidu-tag>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleTagsComponent {
  readonly roles = input.required<readonly Role[]>();

  protected readonly known = ROLES;
}
