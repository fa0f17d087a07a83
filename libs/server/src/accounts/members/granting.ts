import { Injectable } from '@nestjs/common';
import {
  MembershipStore,
  OrganisationStore,
  type OrganisationRow,
  type Transaction,
} from '@tidu/data-access';
import type { Member, Role } from '@tidu/domain';
import { denied, noOrganisation, notAllowed } from '../organisations/problems';
import { grantsIn, refuseConflicts, seesMembers } from './role-rules';

/** What members and invitations have in common: who may grant, and which roles. */
@Injectable()
export class Granting {
  constructor(
    private readonly organisations: OrganisationStore,
    private readonly members: MembershipStore,
  ) {}

  /**
   * The organisation, when the viewer sees its members.
   * @throws ProblemError `resource.not-found`
   */
  async visible(tx: Transaction, viewer: Member, id: string): Promise<OrganisationRow> {
    const organisation = await this.organisations.find(tx, id);
    if (!organisation || !seesMembers(viewer, organisation)) throw noOrganisation();
    return organisation;
  }

  /**
   * The organisation, when the viewer grants its roles.
   * @throws ProblemError `resource.not-found`, `permission.denied`
   */
  async granted(tx: Transaction, viewer: Member, id: string): Promise<OrganisationRow> {
    const organisation = await this.visible(tx, viewer, id);
    if (!grantsIn(viewer, organisation)) throw notGranting();
    return organisation;
  }

  /**
   * As `granted`, to change its members or to invite; nobody else does before the transaction ends.
   * @throws as `granted`; `state.not-allowed` for a substitute, whose power would outlast the leave
   */
  async locked(tx: Transaction, viewer: Member, id: string): Promise<OrganisationRow> {
    const organisation = await this.granted(tx, viewer, id);
    if (viewer.principal !== null) throw onlyInPerson();
    await this.members.lock(tx, id);
    return organisation;
  }

  /** With the roles that one has elsewhere as well. @throws ProblemError `role.conflict` */
  async refuseConflicts(
    tx: Transaction,
    { id, kind }: Pick<OrganisationRow, 'id' | 'kind'>,
    email: string,
    roles: readonly Role[],
  ): Promise<void> {
    await this.members.lockAccount(tx, email);
    refuseConflicts(kind, roles, await this.members.rolesElsewhere(tx, email, id));
  }
}

function notGranting() {
  return denied({
    zh: '您不能邀请该机构的成员或授予其角色：主管部门由本部门负责人或安全管理员办理，企业由本企业管理员办理，专家机构和平台由安全管理员办理',
    en: 'You do not grant the roles of this organisation: in an office its leader or the security administrator does, in an enterprise its administrator, in bodies of experts and the platform the security administrator',
  });
}

function onlyInPerson() {
  return notAllowed({
    zh: '代理期间不能邀请成员、变更角色或移除成员，请由被代理人本人或其他有权人员办理',
    en: 'While standing in for somebody you cannot invite, change roles or remove members; the person you stand in for or somebody else with the right has to',
  });
}
