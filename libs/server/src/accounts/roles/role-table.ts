import { Injectable } from '@nestjs/common';
import type { RoleTable, RoleView } from '@tidu/contracts';
import { PERMISSIONS, permissionsOf, roleConflicts, ROLES, type Role } from '@tidu/domain';

const NAMES = Object.keys(ROLES) as Role[];

/** The roles, what each may do and which nobody holds together. */
@Injectable()
export class RoleTables {
  read(): RoleTable {
    return {
      roles: NAMES.map(toView),
      permissions: permissionsOf(NAMES).map((id) => ({ id, title: PERMISSIONS[id].title })),
    };
  }
}

function toView(id: Role): RoleView {
  const { title, kind, secondFactor } = ROLES[id];
  return {
    ...{ id, title, kind, secondFactor },
    permissions: permissionsOf([id]),
    excludes: NAMES.filter((other) => isExcluded(id, other)),
  };
}

/** Roles of another kind of organisation may be held there, so they are not compared. */
function isExcluded(role: Role, other: Role): boolean {
  const { kind } = ROLES[role];
  return (
    role !== other && ROLES[other].kind === kind && roleConflicts(kind, [role, other]).length > 0
  );
}
