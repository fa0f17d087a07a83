import {
  roleConflicts,
  ROLES,
  THREE_ADMINISTRATORS,
  type OrganisationKind,
  type Role,
} from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/**
 * Roles may have been granted elsewhere since the invitation was written.
 * @param held roles of the account in all organisations
 * @throws ProblemError `role.conflict`
 */
export function refuseConflicts(
  kind: OrganisationKind | null,
  roles: readonly Role[],
  held: readonly Role[],
): void {
  const administrators = [...roles, ...held].filter((role) => THREE_ADMINISTRATORS.includes(role));
  const conflicts = kind === null ? [] : roleConflicts(kind, roles);
  const isOneTooMany = new Set(administrators).size > 1;
  const involved = isOneTooMany ? administrators : conflicts[0]?.roles;
  if (!involved) return;
  const names = [...new Set(involved)].map((role) => ROLES[role].title);
  const message = {
    zh: `${names.map(({ zh }) => zh).join('、')}不能由一人兼任；请联系邀请人调整角色后重新邀请`,
    en: `One person cannot be ${names.map(({ en }) => en).join(' and ')}; ask whoever invited you to change the roles and invite you again`,
  };
  const rule = isOneTooMany ? 'three-administrators' : (conflicts[0]?.rule ?? 'other-kind');
  throw new ProblemError('role.conflict', { message, errors: [{ path: 'roles', rule, message }] });
}

export function belongsAlready(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '您已是该机构的成员，无须再接受邀请；角色由机构负责人调整',
      en: 'You belong to this organisation already; its leader changes roles, no invitation is needed',
    },
  });
}
