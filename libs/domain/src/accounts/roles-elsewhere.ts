import { THREE_ADMINISTRATORS, type Role, type RoleConflict } from './roles';

/**
 * What speaks against one account holding these roles in one organisation besides those that it has
 * in others: whoever is one of the three administrators is nothing else, in whatever organisation.
 * @param roles in the organisation
 * @param elsewhere in all the others
 */
export function conflictsElsewhere(
  roles: readonly Role[],
  elsewhere: readonly Role[],
): RoleConflict[] {
  if (roles.length === 0 || elsewhere.length === 0) return [];
  const together = [...new Set([...roles, ...elsewhere])];
  const administrators = together.filter((role) => THREE_ADMINISTRATORS.includes(role));
  if (administrators.length === 0) return [];
  return administrators.length > 1
    ? [{ rule: 'three-administrators', roles: administrators }]
    : [{ rule: 'administrator-stands-alone', roles: together }];
}
