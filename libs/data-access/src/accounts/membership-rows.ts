import type { OrganisationKind, Role } from '@tidu/domain';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface MemberRow {
  readonly person: PersonRow;
  readonly roles: Role[];
  readonly status: 'active' | 'suspended';
  /** Null also where the viewer does not see whoever granted the roles. */
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
  /** Of the day that was asked for. */
  readonly leave: {
    readonly substitute: PersonRow;
    readonly from: string;
    readonly until: string;
  } | null;
}

export interface ActiveMembership {
  /** Of the organisation. */
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly roles: Role[];
}
