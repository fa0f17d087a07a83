import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateInvitation, InvitationListItem, InvitationState } from '@tidu/contracts';
import {
  Database,
  InvitationStore,
  MembershipStore,
  OutboxWriter,
  type InvitationRow,
  type Transaction,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { Granting } from '../members/granting';
import { actingMember } from '../organisations/acting-member';
import { fieldProblem, notAllowed } from '../organisations/problems';

/** Invites people into an organisation by letter. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationStore,
    private readonly members: MembershipStore,
    private readonly granting: Granting,
    private readonly outbox: OutboxWriter,
    private readonly record: RecordAct,
  ) {}

  /** The latest first. @throws ProblemError `resource.not-found`, `permission.denied` */
  list(organisationId: string): Promise<InvitationListItem[]> {
    const viewer = actingMember();
    return this.database.read(async (tx) => {
      await this.granting.granted(tx, viewer, organisationId);
      const rows = await this.invitations.list(tx, organisationId);
      return rows.map((row) => toItem(row, Date.now()));
    });
  }

  /**
   * Asks for the letter; its job makes the token and sends it.
   * @throws ProblemError `resource.not-found`, `permission.denied`, `role.conflict`,
   *   `request.invalid` for one’s own address, `state.not-allowed` for a member, for an address with
   *   an open invitation and to a substitute
   */
  create(organisationId: string, asked: CreateInvitation): Promise<InvitationListItem> {
    const viewer = actingMember();
    const { email, roles } = asked;
    return this.database.transaction(async (tx) => {
      const organisation = await this.granting.locked(tx, viewer, organisationId);
      const self = [viewer.account, viewer.principal].filter((id) => id !== null);
      if (await this.members.isAddressOf(tx, email, self)) throw ownAddress();
      await this.granting.refuseConflicts(tx, organisation, email, roles);
      if (await this.members.isMember(tx, organisationId, email)) throw alreadyMember();
      if (await this.invitations.isOpen(tx, organisationId, email)) throw alreadyInvited();
      const invitation = { organisationId, email, roles, askedBy: viewer.account };
      const id = await this.invitations.create(tx, invitation);
      await this.outbox.add(tx, {
        job: 'accounts.letter',
        payload: { letterId: id },
        dedupeKey: `letter-${id}`,
      });
      await this.record.within(tx, {
        act: 'invitation.create',
        subject: id,
        detail: { organisation: organisationId, roles, emailSha256: shortHash(email) },
      });
      return toItem(await this.find(tx, organisationId, id), Date.now());
    });
  }

  /** @throws ProblemError `state.not-allowed` when it was accepted or withdrawn already */
  async withdraw(organisationId: string, id: string): Promise<void> {
    const viewer = actingMember();
    await this.database.transaction(async (tx) => {
      await this.granting.granted(tx, viewer, organisationId);
      await this.find(tx, organisationId, id);
      if (!(await this.invitations.withdraw(tx, organisationId, id))) throw tooLate();
      await this.record.within(tx, {
        act: 'invitation.withdraw',
        subject: id,
        detail: { organisation: organisationId },
      });
    });
  }

  private async find(tx: Transaction, organisationId: string, id: string): Promise<InvitationRow> {
    const invitation = await this.invitations.find(tx, organisationId, id);
    if (!invitation) throw noInvitation();
    return invitation;
  }
}

function toItem(row: InvitationRow, now: number): InvitationListItem {
  const { id, email, roles, invitedBy, createdAt, expiresAt } = row;
  return {
    ...{ id, email, roles, invitedBy },
    state: stateOf(row, now),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

function stateOf(row: InvitationRow, now: number): InvitationState {
  if (row.usedAt) return 'accepted';
  if (row.withdrawnAt) return 'withdrawn';
  if (row.failedAt) return 'failed';
  if (row.expiresAt && row.expiresAt.getTime() <= now) return 'expired';
  return row.sentAt ? 'sent' : 'queued';
}

/** Enough to find an address that one knows, too little to read one that one does not. */
function shortHash(email: string): string {
  return createHash('sha256').update(email).digest('hex').slice(0, 16);
}

function noInvitation(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这份邀请', en: 'There is no such invitation' },
  });
}

/** Else whoever grants roles could give them to oneself. */
function ownAddress(): ProblemError {
  return fieldProblem('email', 'oneself', {
    zh: '不能邀请本人或被代理人，请由其他有权人员邀请',
    en: 'Nobody invites oneself or whom one stands in for; somebody else with the right has to',
  });
}

function alreadyMember(): ProblemError {
  return notAllowed({
    zh: '该邮箱的用户已是本机构成员，可在成员列表中变更其角色',
    en: 'The owner of this address is a member already; change the roles in the list of members',
  });
}

function alreadyInvited(): ProblemError {
  return notAllowed({
    zh: '已向该邮箱发出邀请且尚未失效；如需重发，请先撤回原邀请',
    en: 'This address has an open invitation; withdraw it first to send another',
  });
}

function tooLate(): ProblemError {
  return notAllowed({
    zh: '邀请已被接受或撤回，不能再撤回；已加入的成员可在成员列表中移除',
    en: 'The invitation was accepted or withdrawn already; somebody who has joined can be removed in the list of members',
  });
}
