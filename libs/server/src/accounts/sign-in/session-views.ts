import { Injectable } from '@nestjs/common';
import type {
  MembershipView,
  OrganisationView,
  PersonView,
  PrincipalView,
  SessionView,
} from '@tidu/contracts';
import {
  AccountStore,
  ActingStore,
  Database,
  EnterpriseStore,
  runAs,
  SessionStore,
  type AccountRow,
  type OwnMembershipRow,
  type PrincipalRow,
} from '@tidu/data-access';
import { isMember, may, permissionsOf, type Member } from '@tidu/domain';
import type { Authenticated } from './authenticate';
import { Gate } from './gate';
import { memberOf } from './member-of';
import { idleSeconds } from './session-limits';

const NOBODY_SIGNED_IN: SessionView = {
  stage: 'none',
  person: null,
  language: 'zh',
  organisation: null,
  principal: null,
  roles: [],
  permissions: permissionsOf(null),
  memberships: [],
  principals: [],
  expiresAt: null,
  idleMinutes: null,
};

interface Known {
  readonly account: AccountRow;
  readonly memberships: readonly OwnMembershipRow[];
  readonly principals: readonly PrincipalRow[];
  readonly principal: PersonView | null;
  readonly expiresAt: Date | null;
}

/** Who is signed in, for whom they act and for whom they might. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly sessions: SessionStore,
    private readonly enterprises: EnterpriseStore,
  ) {}

  async of(authenticated: Authenticated | undefined): Promise<SessionView> {
    const known = authenticated && (await this.read(authenticated));
    if (!authenticated || !known) return NOBODY_SIGNED_IN;
    const { stage, viewer } = authenticated;
    // Before the second factor nobody learns for whom this person may act.
    if (!isMember(viewer)) return { ...ofPerson(known), stage };
    const memberships = await this.membershipViews(viewer, known.memberships);
    const current = memberships.find(({ organisation }) => organisation.id === viewer.organisation);
    return {
      ...ofPerson(known),
      stage,
      organisation: current?.organisation ?? null,
      principal: known.principal,
      roles: [...viewer.roles],
      permissions: permissionsOf(viewer.roles).filter((permission) => may(viewer, permission)),
      memberships,
      principals: known.principals.map(toPrincipalView),
      idleMinutes: idleSeconds(viewer.roles) / 60,
    };
  }

  private read({ accountId, sessionId, viewer }: Authenticated): Promise<Known | undefined> {
    return this.gate.read(async (tx) => {
      const account = await this.accounts.find(tx, accountId);
      if (!account) return undefined;
      const principal = isMember(viewer) ? viewer.principal : null;
      const place = sessionId === null ? undefined : await this.sessions.placeOf(tx, sessionId);
      return {
        account,
        memberships: await this.acting.listMemberships(tx, accountId),
        principals: await this.acting.listPrincipals(tx, accountId),
        principal: principal === null ? null : toPerson(await this.accounts.find(tx, principal)),
        expiresAt: place?.expiresAt ?? null,
      };
    });
  }

  private membershipViews(
    { account }: Member,
    memberships: readonly OwnMembershipRow[],
  ): Promise<MembershipView[]> {
    return Promise.all(
      memberships.map(async (row) => ({
        organisation: toOrganisationView(row, await this.creditCode(account, row)),
        roles: row.roles,
      })),
    );
  }

  /** Read as the member of that enterprise, for nobody else sees it. */
  private async creditCode(account: string, row: OwnMembershipRow): Promise<string | null> {
    const { enterpriseId } = row;
    if (enterpriseId === null) return null;
    const enterprise = await runAs(memberOf(account, toActing(row)), () =>
      this.database.read((tx) => this.enterprises.find(tx, enterpriseId)),
    );
    return enterprise?.creditCode ?? null;
  }
}

function ofPerson({ account, expiresAt }: Known): SessionView {
  return {
    ...NOBODY_SIGNED_IN,
    person: toPerson(account),
    language: account.language,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

function toPerson(account: AccountRow): PersonView;
function toPerson(account: AccountRow | undefined): PersonView | null;
function toPerson(account: AccountRow | undefined): PersonView | null {
  return account ? { id: account.id, name: account.name, email: account.email } : null;
}

function toActing(row: OwnMembershipRow) {
  return {
    organisation: row.id,
    kind: row.kind,
    level: row.level,
    division: row.divisionCode,
    enterprise: row.enterpriseId,
    roles: row.roles,
    principal: null,
  };
}

function toOrganisationView(
  { roles: _, grantedAt: __, ...organisation }: OwnMembershipRow,
  creditCode: string | null,
): OrganisationView {
  return { ...organisation, creditCode };
}

function toPrincipalView({ id, name, email, ...row }: PrincipalRow): PrincipalView {
  return { person: { id, name, email }, ...row };
}
