import { Injectable } from '@nestjs/common';
import {
  MembershipStore,
  OrganisationStore,
  type OrganisationRow,
  type Transaction,
} from '@tidu/data-access';
import { THREE_ADMINISTRATORS, type Member, type Role } from '@tidu/domain';
import { denied, noOrganisation } from '../organisations/problems';
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
   * As `granted`, and nobody else changes its members before the transaction ends.
   * @throws as `granted`
   */
  async locked(tx: Transaction, viewer: Member, id: string): Promise<OrganisationRow> {
    const organisation = await this.granted(tx, viewer, id);
    await this.members.lock(tx, id);
    return organisation;
  }

  /** @throws ProblemError `role.conflict` */
  async refuseConflicts(
    tx: Transaction,
    { id, kind }: OrganisationRow,
    email: string,
    roles: readonly Role[],
  ): Promise<void> {
    const administers = roles.some((role) => THREE_ADMINISTRATORS.includes(role));
    if (administers) await this.members.lockAccount(tx, email);
    const elsewhere = administers ? await this.members.rolesElsewhere(tx, email, id) : [];
    refuseConflicts(kind, roles, elsewhere);
  }
}

function notGranting() {
  return denied({
    zh: '您不能邀请该机构的成员或授予其角色：主管部门由本部门负责人或安全管理员办理，企业由本企业管理员办理，专家机构和平台由安全管理员办理',
    en: 'You do not grant the roles of this organisation: in an office its leader or the security administrator does, in an enterprise its administrator, in bodies of experts and the platform the security administrator',
  });
}
