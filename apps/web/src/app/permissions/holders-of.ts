import { isPermitted, ROLES, type Permission, type Role } from '@tidu/domain';

const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** The roles that have a permission: to say who does what one may not do oneself. */
export function holdersOf(permission: Permission): Role[] {
  return ROLE_NAMES.filter((role) => isPermitted(permission, [role]));
}
