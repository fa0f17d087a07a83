import { Injectable } from '@nestjs/common';
import type { SetAccountStatus } from '@tidu/contracts';
import { Database, MembershipStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { LapsedInvitations } from '../invitations/lapsed-invitations';
import { actingMember, isActing } from '../organisations/acting-member';
import { denied } from '../organisations/problems';

/** Suspends accounts and restores them; a suspended one is nobody from the next request on. */
@Injectable()
export class AccountStatuses {
  constructor(
    private readonly database: Database,
    private readonly members: MembershipStore,
    private readonly lapsed: LapsedInvitations,
    private readonly record: RecordAct,
  ) {}

  /**
   * A status that the account has already stays. With the account its open invitations lapse.
   * @throws ProblemError `resource.not-found`; `permission.denied` for one's own account
   */
  async set(accountId: string, { status }: SetAccountStatus): Promise<void> {
    const viewer = actingMember();
    if (isActing(viewer, accountId)) throw ownAccount();
    await this.database.transaction(async (tx) => {
      if (!(await this.members.accountExists(tx, accountId))) throw noAccount();
      if (!(await this.members.setStatus(tx, accountId, status))) return;
      if (status === 'suspended') await this.lapsed.withdraw(tx, accountId, null);
      await this.record.within(tx, {
        act: 'account.status',
        subject: accountId,
        detail: { status },
      });
    });
  }
}

function noAccount(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这个账号', en: 'There is no such account' },
  });
}

function ownAccount(): ProblemError {
  return denied({
    zh: '不能停用或恢复本人的账号，请由其他安全管理员办理',
    en: 'Nobody suspends or restores one’s own account; another security administrator has to do it',
  });
}
