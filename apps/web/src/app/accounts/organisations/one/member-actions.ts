import type { MemberView } from '@tidu/contracts';

/** What can be done with a member, in a dialog of its own. */
export type MemberAction = 'roles' | 'remove' | 'suspend' | 'restore';

/** A member and what is being done with them. */
export interface MemberDeed {
  readonly action: MemberAction;
  readonly member: MemberView;
}
