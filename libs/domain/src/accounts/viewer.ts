import type { Jurisdiction } from './jurisdiction';
import type { Permission } from './permissions';
import { isPermitted } from './permissions';
import type { OrganisationKind, Role } from './roles';

/** Who looks: decides which rows the database shows, besides what the code checks. */
export type Viewer =
  | { readonly scope: 'nobody' }
  /** Checks credentials, signs in and out: sees accounts, nothing of what they work on. */
  | { readonly scope: 'gate' }
  /** Background work on behalf of an office, or of the product itself; never a request. */
  | { readonly scope: 'system'; readonly jurisdiction: Jurisdiction | null }
  | Member;

/** Somebody who has signed in. */
export interface Member {
  /** The kind of organisation for which they act; `newcomer`: of none yet. */
  readonly scope: OrganisationKind | 'newcomer';
  readonly account: string;
  /** Whose place is taken, when somebody acts as a substitute. */
  readonly principal: string | null;
  /** Null for a newcomer. */
  readonly organisation: string | null;
  readonly roles: readonly Role[];
  /** Of an office: the places it answers for. */
  readonly jurisdiction: Jurisdiction | null;
  /** Of an office: its own place; of others null. */
  readonly division: string | null;
  /** Of an enterprise: its own. */
  readonly enterprise: string | null;
  /** A token may do less than its owner; null: no narrowing. */
  readonly narrowedTo: readonly Permission[] | null;
}

export const NOBODY: Viewer = { scope: 'nobody' };
export const GATE: Viewer = { scope: 'gate' };
export const SYSTEM: Viewer = { scope: 'system', jurisdiction: null };

/** Background work that sees the enterprises of one jurisdiction alone. */
export function systemWithin(jurisdiction: Jurisdiction): Viewer {
  return { scope: 'system', jurisdiction };
}

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.scope !== 'nobody' && viewer.scope !== 'gate' && viewer.scope !== 'system';
}

/** Whether a viewer has a permission. Gate and system have none: they do not come by a route. */
export function may(viewer: Viewer, permission: Permission): boolean {
  if (!isMember(viewer)) return isPermitted(permission, null);
  const narrowed = viewer.narrowedTo !== null && !viewer.narrowedTo.includes(permission);
  return !narrowed && isPermitted(permission, viewer.roles);
}
