import {
  roleConflicts,
  ROLES,
  type OrganisationKind,
  type Role,
  type RoleConflict,
} from '@tidu/domain';

export interface RoleChoice {
  readonly role: Role;
  readonly chosen: boolean;
  /** Why it cannot be held beside those that are chosen. */
  readonly conflict: RoleConflict['rule'] | undefined;
}

/** The roles of a kind of organisation, and which of them can still be added to the chosen ones. */
export function roleChoices(kind: OrganisationKind, chosen: readonly Role[]): RoleChoice[] {
  const roles = (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].kind === kind);
  return roles.map((role) => {
    const held = chosen.includes(role);
    const [conflict] = held ? [] : roleConflicts(kind, [...chosen, role]);
    return { role, chosen: held, conflict: conflict?.rule };
  });
}

/** Whether two sets of roles are the same, in whatever order. */
export function sameRoles(left: readonly Role[], right: readonly Role[]): boolean {
  return left.length === right.length && left.every((role) => right.includes(role));
}
