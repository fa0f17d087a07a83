import type { Jurisdiction } from './jurisdiction';
import type { Permission } from './permissions';
import { isPermitted } from './permissions';
import type { Role } from './roles';

/** Who looks: decides which rows the database shows, besides what the code checks. */
export type Viewer =
  | { readonly scope: 'nobody' }
  /** Background work on behalf of the product itself; never a request. */
  | { readonly scope: 'system' }
  | Member;

/** Somebody who has signed in and works for one organisation. */
export interface Member {
  readonly scope: 'office' | 'enterprise' | 'expertBody' | 'platform';
  readonly account: string;
  /** Whose place is taken, when somebody acts as a substitute. */
  readonly principal: string | null;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Of an office: the places it answers for. */
  readonly jurisdiction: Jurisdiction | null;
  /** Of an enterprise: its own. */
  readonly enterprise: string | null;
  /** A token may do less than its owner; null: no narrowing. */
  readonly narrowedTo: readonly Permission[] | null;
}

export const NOBODY: Viewer = { scope: 'nobody' };
export const SYSTEM: Viewer = { scope: 'system' };

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.scope !== 'nobody' && viewer.scope !== 'system';
}

/** Whether a viewer has a permission. The system has none: it does not come through a route. */
export function may(viewer: Viewer, permission: Permission): boolean {
  if (!isMember(viewer)) return isPermitted(permission, null);
  const narrowed = viewer.narrowedTo !== null && !viewer.narrowedTo.includes(permission);
  return !narrowed && isPermitted(permission, viewer.roles);
}
