import { Injectable } from '@nestjs/common';
import type { GrantRoles, MemberList, MemberView } from '@tidu/contracts';
import {
  Database,
  MembershipStore,
  type MemberRow,
  type OrganisationRow,
  type Transaction,
} from '@tidu/data-access';
import { ROLES, type Member, type Role } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { chinaToday } from '../../enterprises/importing/china-today';
import { DivisionDirectory } from '../../services/division-directory';
import { LapsedInvitations } from '../invitations/lapsed-invitations';
import { actingMember, isActing } from '../organisations/acting-member';
import { toOrganisationView } from '../organisations/organisation-views';
import { denied, notAllowed } from '../organisations/problems';
import { Granting } from './granting';
import { KEY_ROLES } from './role-rules';

/** Who belongs to an organisation, in which roles. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly members: MembershipStore,
    private readonly granting: Granting,
    private readonly lapsed: LapsedInvitations,
    private readonly directory: DivisionDirectory,
    private readonly record: RecordAct,
  ) {}

  /** @throws ProblemError `resource.not-found` for an organisation whose members one does not see */
  async list(organisationId: string): Promise<MemberList> {
    const viewer = actingMember();
    const tree = await this.directory.tree();
    return this.database.read(async (tx) => {
      const organisation = await this.granting.visible(tx, viewer, organisationId);
      const rows = await this.members.list(tx, organisationId, chinaToday(new Date()));
      return { organisation: toOrganisationView(organisation, tree), items: rows.map(toView) };
    });
  }

  /**
   * Gives a member these roles instead of those before; they count from the next request on.
   * @throws ProblemError `resource.not-found`, `permission.denied`, `role.conflict`,
   *   `state.not-allowed` for the last holder of the role that lets others in and to a substitute
   */
  setRoles(organisationId: string, accountId: string, { roles }: GrantRoles): Promise<MemberView> {
    const viewer = actingMember();
    return this.database.transaction(async (tx) => {
      const organisation = await this.granting.locked(tx, viewer, organisationId);
      const member = await this.changeable(tx, viewer, organisation, accountId);
      await this.granting.refuseConflicts(tx, organisation, member.person.email, roles);
      if (isSame(member.roles, roles)) return toView(member);
      await this.keepKeyRole(tx, organisation, member, roles);
      await this.members.setRoles(tx, organisationId, accountId, { roles, by: viewer.account });
      await this.withdrawLapsed(tx, organisation, member, roles);
      await this.record.within(tx, {
        act: 'member.roles',
        subject: accountId,
        detail: { organisation: organisationId, before: member.roles, after: roles },
      });
      return toView(await this.find(tx, organisationId, accountId));
    });
  }

  /** @throws as `setRoles` */
  async remove(organisationId: string, accountId: string): Promise<void> {
    const viewer = actingMember();
    await this.database.transaction(async (tx) => {
      const organisation = await this.granting.locked(tx, viewer, organisationId);
      const member = await this.changeable(tx, viewer, organisation, accountId);
      await this.keepKeyRole(tx, organisation, member, []);
      await this.members.remove(tx, organisationId, accountId);
      await this.withdrawLapsed(tx, organisation, member, []);
      await this.record.within(tx, {
        act: 'member.remove',
        subject: accountId,
        detail: { organisation: organisationId, before: member.roles },
      });
    });
  }

  private async changeable(
    tx: Transaction,
    viewer: Member,
    { id }: OrganisationRow,
    accountId: string,
  ): Promise<MemberRow> {
    if (isActing(viewer, accountId)) throw ownRoles();
    return this.find(tx, id, accountId);
  }

  private async find(
    tx: Transaction,
    organisationId: string,
    accountId: string,
  ): Promise<MemberRow> {
    const today = chinaToday(new Date());
    const member = await this.members.find(tx, organisationId, accountId, today);
    if (!member) throw noMember();
    return member;
  }

  private async keepKeyRole(
    tx: Transaction,
    { id, kind }: OrganisationRow,
    { person, roles: before }: MemberRow,
    after: readonly Role[],
  ): Promise<void> {
    const key = KEY_ROLES[kind];
    if (key === null || !before.includes(key) || after.includes(key)) return;
    if (!(await this.members.isHeldByOthers(tx, id, key, person.id))) throw lastHolder(key);
  }

  /** The security administrator lets others into all organisations, the others into their own. */
  private async withdrawLapsed(
    tx: Transaction,
    { id, kind }: OrganisationRow,
    { person }: MemberRow,
    after: readonly Role[],
  ): Promise<void> {
    const key = KEY_ROLES[kind];
    if (key !== null && after.includes(key)) return;
    await this.lapsed.withdraw(tx, person.id, kind === 'platform' ? null : id);
  }
}

function toView({ grantedAt, ...row }: MemberRow): MemberView {
  return { ...row, grantedAt: grantedAt.toISOString() };
}

function isSame(before: readonly Role[], after: readonly Role[]): boolean {
  return before.length === after.length && before.every((role) => after.includes(role));
}

function noMember(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '该机构没有这位成员', en: 'The organisation has no such member' },
  });
}

function ownRoles(): ProblemError {
  return denied({
    zh: '不能变更本人或被代理人的角色，也不能移除本人，请由其他管理人员办理',
    en: 'Nobody changes the roles of oneself or of whom one stands in for, nor removes oneself; somebody else has to do it',
  });
}

function lastHolder(role: Role): ProblemError {
  const { zh, en } = ROLES[role].title;
  return notAllowed({
    zh: `该成员是本机构唯一可用的${zh}，移除后将无人管理成员；请先将该角色授予其他成员`,
    en: `This member is the only active ${en} of the organisation, without whom nobody could manage its members; grant the role to somebody else first`,
  });
}
