import { inject, Pipe, type PipeTransform } from '@angular/core';
import { ROLES, type Role } from '@tidu/domain';
import { Language } from '../language/language';

/** The names of roles in one line. Impure, so that it also runs when only the language has changed. */
@Pipe({ name: 'roleNames', pure: false })
export class RoleNamesPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(roles: readonly Role[]): string {
    return roles
      .map((role) => this.language.pick(ROLES[role].title))
      .join(this.language.say('list.comma'));
  }
}
