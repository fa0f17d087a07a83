import {
  conflictsElsewhere,
  roleConflicts,
  ROLES,
  type OrganisationKind,
  type Role,
} from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/**
 * Roles may have been granted elsewhere since the invitation was written.
 * @param elsewhere roles of the account in other organisations
 * @throws ProblemError `role.conflict`
 */
export function refuseConflicts(
  kind: OrganisationKind | null,
  roles: readonly Role[],
  elsewhere: readonly Role[],
): void {
  const here = kind === null ? [] : roleConflicts(kind, roles);
  const [first] = [...here, ...conflictsElsewhere(roles, elsewhere)];
  if (!first) return;
  const names = first.roles.map((role) => ROLES[role].title);
  const message = {
    zh: `${names.map(({ zh }) => zh).join('、')}不能由一人兼任（系统、安全、审计管理员须专人专任）；请联系邀请人调整角色后重新邀请，或换用其他账号`,
    en: `One person cannot be ${names.map(({ en }) => en).join(' and ')} (a system, security or audit administrator is nothing else); ask whoever invited you to change the roles and invite you again, or use another account`,
  };
  throw new ProblemError('role.conflict', {
    message,
    errors: [{ path: 'roles', rule: first.rule, message }],
  });
}

/** The right to invite went with the role or the account of whoever had it. */
export function inviterGone(): ProblemError {
  return new ProblemError('token.invalid', {
    message: {
      zh: '邀请已失效：邀请人已不再管理该机构的成员；请联系该机构重新邀请',
      en: 'The invitation has lapsed: whoever sent it no longer manages the members; ask the organisation for a new one',
    },
  });
}

export function ownInvitation(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '不能接受本人发出的邀请，请由其他有权人员邀请',
      en: 'Nobody accepts an invitation of one’s own; somebody else with the right has to invite',
    },
  });
}

export function belongsAlready(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '您已是该机构的成员，无须再接受邀请；角色由机构负责人调整',
      en: 'You belong to this organisation already; its leader changes roles, no invitation is needed',
    },
  });
}
