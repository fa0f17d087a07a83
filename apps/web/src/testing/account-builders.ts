import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type {
  AccountView,
  DemoAccountView,
  MembershipView,
  OrganisationView,
  OwnSessionView,
  PersonView,
  SessionView,
} from '@tidu/contracts';
import { permissionsOf, type Role } from '@tidu/domain';
import { PageLoad } from '../app/accounts/page-load';
import { Session } from '../app/accounts/session';

export function aPerson(change: Partial<PersonView> = {}): PersonView {
  return { id: 'p1', name: '张伟', email: 'zhang.wei@example.gov.cn', ...change };
}

export function anOrganisation(change: Partial<OrganisationView> = {}): OrganisationView {
  return {
    id: 'o1',
    kind: 'office',
    name: '绍兴市越城区经济和信息化局',
    level: 'county',
    divisionCode: '330602',
    divisionName: '浙江省绍兴市越城区',
    enterpriseId: null,
    creditCode: null,
    members: 3,
    version: 1,
    ...change,
  };
}

/** The session of somebody who holds these roles; a handler of a county office unless told. */
export function aSession(
  change: Partial<SessionView> = {},
  roles: readonly Role[] = ['handler'],
): SessionView {
  return {
    stage: 'full',
    person: aPerson(),
    language: 'zh',
    organisation: anOrganisation(),
    principal: null,
    roles: [...roles],
    permissions: permissionsOf(roles),
    memberships: [aMembership({ roles: [...roles] })],
    principals: [],
    expiresAt: '2026-11-21T20:00:00.000Z',
    idleMinutes: 30,
    ...change,
  };
}

/** A session on the way to be signed in, or nobody's. */
export function anOpenSession(stage: 'none' | 'second-factor' | 'enrol'): SessionView {
  return aSession({
    stage,
    person: stage === 'none' ? null : aPerson(),
    organisation: null,
    roles: [],
    permissions: permissionsOf(null),
    memberships: [],
    expiresAt: null,
  });
}

export function aMembership(change: Partial<MembershipView> = {}): MembershipView {
  return { organisation: anOrganisation(), roles: ['handler'], ...change };
}

export function anAccount(change: Partial<AccountView> = {}): AccountView {
  return {
    id: 'p1',
    email: 'zhang.wei@example.gov.cn',
    name: '张伟',
    language: 'zh',
    hasPassword: true,
    secondFactor: true,
    secondFactorRequired: true,
    recoveryCodes: 8,
    openIdLinked: false,
    version: 4,
    ...change,
  };
}

export function anOwnSession(change: Partial<OwnSessionView> = {}): OwnSessionView {
  return {
    id: 's1',
    current: true,
    address: '10.0.0.7',
    browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    organisationName: '绍兴市越城区经济和信息化局',
    createdAt: '2026-11-21T01:00:00.000Z',
    usedAt: '2026-11-21T02:00:00.000Z',
    expiresAt: '2026-11-21T13:00:00.000Z',
    ...change,
  };
}

export function aDemoAccount(change: Partial<DemoAccountView> = {}): DemoAccountView {
  return {
    email: 'zhang.wei@example.gov.cn',
    name: '张伟',
    organisationName: '绍兴市越城区经济和信息化局',
    roles: ['handler'],
    password: '越城 河姆渡 乌篷船 2026',
    code: '123456',
    ...change,
  };
}

/** Signs in, as if the service had said so. */
export function signIn(session: SessionView): void {
  TestBed.inject(Session).take(session);
}

/** The pages that were loaded anew, instead of loading them. */
export function recordPageLoads(): string[] {
  const opened: string[] = [];
  jest.spyOn(TestBed.inject(PageLoad), 'open').mockImplementation((path) => opened.push(path));
  return opened;
}

/** Answers with a problem. */
export function refuse(
  request: TestRequest,
  problem: { readonly status: number; readonly code: string },
  headers: Record<string, string> = {},
): void {
  request.flush(
    {
      type: `/problems/${problem.code}`,
      title: problem.code,
      message: { zh: `被拒绝：${problem.code}`, en: `refused: ${problem.code}` },
      ...problem,
    },
    { status: problem.status, statusText: 'Refused', headers },
  );
}
