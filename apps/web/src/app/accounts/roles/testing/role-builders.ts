import type { RoleTable, RoleView } from '@tidu/contracts';
import {
  PERMISSIONS,
  permissionsOf,
  roleConflicts,
  ROLES,
  type Permission,
  type Role,
} from '@tidu/domain';

const NAMES = Object.keys(ROLES) as Role[];

/** The table as the service gives it. */
export function aRoleTable(): RoleTable {
  const permissions = (Object.keys(PERMISSIONS) as Permission[]).map((id) => ({
    id,
    title: PERMISSIONS[id].title,
  }));
  return { roles: NAMES.map(roleOf), permissions };
}

function roleOf(id: Role): RoleView {
  const { title, kind, secondFactor } = ROLES[id];
  const others = NAMES.filter((other) => other !== id && ROLES[other].kind === kind);
  const excludes = others.filter((other) => roleConflicts(kind, [id, other]).length > 0);
  return { id, title, kind, secondFactor, permissions: permissionsOf([id]), excludes };
}
