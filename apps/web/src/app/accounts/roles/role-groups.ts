import type { PermissionView, RoleTable, RoleView } from '@tidu/contracts';
import { ORGANISATION_KINDS, PERMISSIONS, type Grant, type OrganisationKind } from '@tidu/domain';

/** The roles of one kind of organisation, and what at least one of them may do. */
export interface RoleGroup {
  readonly kind: OrganisationKind;
  readonly roles: readonly RoleView[];
  readonly permissions: readonly PermissionView[];
}

/** What needs no role: `public` not even a sign-in. */
export function permissionsWithoutRole(
  { permissions }: RoleTable,
  grant: Exclude<Grant, readonly unknown[]>,
): PermissionView[] {
  return permissions.filter(({ id }) => PERMISSIONS[id].grant === grant);
}

/** The table by kind of organisation, without what needs no role. */
export function roleGroups({ roles, permissions }: RoleTable): RoleGroup[] {
  const special = permissions.filter(({ id }) => Array.isArray(PERMISSIONS[id].grant));
  return ORGANISATION_KINDS.map((kind) => {
    const members = roles.filter((role) => role.kind === kind);
    return {
      kind,
      roles: members,
      permissions: special.filter(({ id }) => members.some((role) => has(role, id))),
    };
  }).filter(({ roles: members }) => members.length > 0);
}

export function has({ permissions }: RoleView, permission: PermissionView['id']): boolean {
  return permissions.includes(permission);
}
