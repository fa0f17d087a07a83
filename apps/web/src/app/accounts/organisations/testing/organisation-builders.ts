import type {
  InvitationListItem,
  MemberView,
  OrganisationView,
  PersonView,
  SessionView,
} from '@tidu/contracts';
import { permissionsOf, type Role } from '@tidu/domain';

export function aPerson(id: string, name: string): PersonView {
  return { id, name, email: `${id}@example.gov.cn` };
}

export function anOrganisation(change: Partial<OrganisationView> = {}): OrganisationView {
  return {
    id: 'o1',
    kind: 'office',
    name: '绍兴市越城区经济和信息化局',
    level: 'county',
    divisionCode: '330602',
    divisionName: '越城区',
    enterpriseId: null,
    creditCode: null,
    members: 3,
    version: 1,
    ...change,
  };
}

export function aMember(id: string, name: string, change: Partial<MemberView> = {}): MemberView {
  return {
    person: aPerson(id, name),
    roles: ['handler'],
    status: 'active',
    grantedBy: '李主任',
    grantedAt: '2026-11-01T01:00:00.000Z',
    leave: null,
    ...change,
  };
}

export function anInvitation(change: Partial<InvitationListItem> = {}): InvitationListItem {
  return {
    id: 'v1',
    email: 'wang.fang@example.gov.cn',
    roles: ['approver'],
    state: 'sent',
    invitedBy: '李主任',
    createdAt: '2026-11-20T01:00:00.000Z',
    expiresAt: '2026-11-27T01:00:00.000Z',
    ...change,
  };
}

/** Somebody who has signed in for an organisation with these roles. */
export function aSession(roles: Role[], change: Partial<SessionView> = {}): SessionView {
  return {
    stage: 'full',
    person: aPerson('me', '张伟'),
    language: 'zh',
    organisation: anOrganisation(),
    principal: null,
    roles,
    permissions: permissionsOf(roles),
    memberships: [],
    principals: [],
    expiresAt: null,
    idleMinutes: null,
    ...change,
  };
}
